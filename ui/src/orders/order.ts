import { get, post, put, type Paged } from '@/desk/api'
import type { Named } from '@/web/session'

export const UNITS = ['hours', 'days', 'working_days'] as const
export type Unit = (typeof UNITS)[number]

/** Who sends orders, and how long they give when the order does not say. */
export interface Source {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly amount: number | null
  readonly unit: Unit
  readonly signHours: number | null
  readonly version: number
}

export interface Extension {
  readonly id: string
  readonly reason: string
  readonly until: string
  readonly askedAt: string
  readonly askedBy: Named
  readonly granted: boolean | null
  readonly note: string | null
}

export interface Revisit {
  readonly responded: boolean | null
  readonly settled: boolean | null
  readonly satisfied: boolean | null
  readonly note: string | null
}

export type OrderAction = 'sign' | 'extend' | 'decide' | 'reply' | 'revisit'

export interface Order {
  readonly id: string
  readonly version: number
  readonly source: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly number: string
  readonly issuedAt: string
  readonly dueAt: string
  readonly overdue: boolean
  readonly signDueAt: string | null
  readonly signedAt: string | null
  readonly signOverdue: boolean
  readonly reply: { readonly text: string; readonly at: string; readonly by: Named } | null
  readonly revisit: (Revisit & { readonly at: string }) | null
  readonly extensions: readonly Extension[]
  readonly case: {
    readonly id: string
    readonly number: string
    readonly status: string
    readonly excerpt: string
  } | null
  readonly actions: readonly OrderAction[]
}

export interface Share {
  readonly count: number
  readonly of: number
}

export interface Rates {
  readonly orders: number
  readonly signed: Share
  readonly inTime: Share
  readonly responded: Share
  readonly settled: Share
  readonly satisfied: Share
}

export const HEADINGS = [
  'number',
  'title',
  'text',
  'issued',
  'due',
  'name',
  'phone',
  'kind',
] as const
export type Heading = (typeof HEADINGS)[number]
export type Choice = Readonly<Partial<Record<Heading, number>>>

export interface Preview {
  readonly headings: readonly string[]
  readonly choice: Choice
  readonly remembered: boolean
  readonly rows: readonly {
    readonly line: number
    readonly number: string
    readonly text: string
    readonly issuedAt: string | null
    readonly dueAt: string | null
    readonly known: boolean
    readonly wrong: readonly { readonly field: string; readonly code: string }[]
  }[]
}

export interface Taken {
  readonly taken: number
  readonly known: number
  readonly wrong: number
}

const at = (id: string, part = '') => `/api/orders/${encodeURIComponent(id)}${part}`

export const readOrders = (
  query: Readonly<Record<string, string | number | undefined>>,
  signal?: AbortSignal,
) => get<Paged<Order>>('/api/orders', { query, signal })
export const readRates = (query: { source: string; days: number }, signal?: AbortSignal) =>
  get<Rates>('/api/orders/rates', { query, signal })
export const readSources = (signal?: AbortSignal) =>
  get<readonly Source[]>('/api/orders/sources', { signal })
export const setSource = (source: Source) =>
  put<Source>(`/api/orders/sources/${encodeURIComponent(source.code)}`, source)

/** Nothing comes back for a case that came on another way. */
export const readCaseOrder = (caseId: string, signal?: AbortSignal) =>
  get<Order | undefined>(`/api/cases/${encodeURIComponent(caseId)}/order`, { signal })

export const sign = (order: Order) =>
  put<Order>(at(order.id, '/signing'), { version: order.version })
export const askExtension = (order: Order, reason: string, until: string) =>
  post<Order>(at(order.id, '/extensions'), { version: order.version, reason, until })
export const decideExtension = (order: Order, extension: string, granted: boolean, note: string) =>
  put<Order>(at(order.id, `/extensions/${encodeURIComponent(extension)}`), {
    version: order.version,
    granted,
    note,
  })
export const sendBack = (order: Order, text: string) =>
  put<Order>(at(order.id, '/reply'), { version: order.version, text })
export const recordRevisit = (order: Order, found: Revisit) =>
  put<Order>(at(order.id, '/revisit'), { version: order.version, ...found })

export const enterOrder = (source: string, cells: Readonly<Partial<Record<Heading, string>>>) =>
  post<Order>('/api/orders', { source, cells })

const chosen = (choice: Choice | null) =>
  choice === null
    ? undefined
    : Object.entries(choice)
        .map(([heading, column]) => `${heading}:${String(column)}`)
        .join(',')

const form = (file: File) => {
  const body = new FormData()
  body.append('file', file)
  return body
}

const LONG = 60_000

export const previewImport = (file: File, source: string, choice: Choice | null) =>
  post<Preview>('/api/orders/imports/preview', form(file), {
    query: { source, choice: chosen(choice) },
    timeoutMs: LONG,
  })
export const takeImport = (file: File, source: string, choice: Choice, leaveOutWrong: boolean) =>
  post<Taken>('/api/orders/imports', form(file), {
    query: { source, choice: chosen(choice), leaveOutWrong },
    timeoutMs: LONG,
  })
