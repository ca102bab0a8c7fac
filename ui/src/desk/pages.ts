import type { IconName } from '@/desk/icons/paths'
import { may, type Permission } from '@/web/session'

export type PageName =
  | 'inbox'
  | 'callbacks'
  | 'takeDown'
  | 'ledger'
  | 'monitor'
  | 'themes'
  | 'alarms'
  | 'knowledge'
  | 'orders'
  | 'notices'
  | 'care'
  | 'reactions'
  | 'modelCard'
  | 'ownTopics'
  | 'operations'
  | 'audit'
  | 'departments'
  | 'duties'
  | 'places'
  | 'people'
  | 'absences'
  | 'tokens'
  | 'promises'
  | 'ladder'
  | 'letters'
  | 'protocol'
  | 'robots'

/** What one does on a shift, looks up, and sets up: the house, its rules, the system. */
export const GROUPS = ['duty', 'look', 'house', 'rules', 'system'] as const
export type Group = (typeof GROUPS)[number]

export interface DeskPage {
  readonly name: PageName
  readonly path: string
  readonly icon: IconName
  readonly permission: Permission | null
  readonly group: Group
}

/** Every page one can go to, in the order of the rail, and who may. */
export const pages: readonly DeskPage[] = [
  { name: 'inbox', path: '/', icon: 'inbox', permission: 'case.read', group: 'duty' },
  {
    name: 'takeDown',
    path: '/new',
    icon: 'write',
    permission: 'feedback.take_down',
    group: 'duty',
  },
  { name: 'notices', path: '/notices', icon: 'bell', permission: null, group: 'duty' },
  { name: 'alarms', path: '/alarms', icon: 'alert', permission: 'case.read', group: 'duty' },
  { name: 'monitor', path: '/monitor', icon: 'clock', permission: 'case.read', group: 'duty' },
  {
    name: 'callbacks',
    path: '/call-backs',
    icon: 'phone',
    permission: 'case.callback',
    group: 'duty',
  },
  { name: 'care', path: '/care', icon: 'praise', permission: 'case.read', group: 'duty' },
  { name: 'ledger', path: '/ledger', icon: 'ledger', permission: 'case.read', group: 'look' },
  { name: 'orders', path: '/orders', icon: 'mail', permission: 'order.read', group: 'look' },
  { name: 'knowledge', path: '/knowledge', icon: 'book', permission: 'case.read', group: 'look' },
  { name: 'themes', path: '/themes', icon: 'chat', permission: 'case.read', group: 'look' },
  {
    name: 'departments',
    path: '/admin/departments',
    icon: 'building',
    permission: 'admin.organization',
    group: 'house',
  },
  {
    name: 'places',
    path: '/admin/places',
    icon: 'qr',
    permission: 'admin.organization',
    group: 'house',
  },
  {
    name: 'duties',
    path: '/admin/duties',
    icon: 'route',
    permission: 'admin.organization',
    group: 'house',
  },
  {
    name: 'people',
    path: '/admin/people',
    icon: 'people',
    permission: 'admin.people',
    group: 'house',
  },
  {
    name: 'absences',
    path: '/admin/absences',
    icon: 'person',
    permission: 'admin.people',
    group: 'house',
  },
  {
    name: 'promises',
    path: '/admin/promises',
    icon: 'calendar',
    permission: 'admin.organization',
    group: 'rules',
  },
  {
    name: 'ladder',
    path: '/admin/ladder',
    icon: 'steps',
    permission: 'admin.organization',
    group: 'rules',
  },
  {
    name: 'protocol',
    path: '/admin/emergency',
    icon: 'check',
    permission: 'admin.organization',
    group: 'rules',
  },
  {
    name: 'letters',
    path: '/admin/letters',
    icon: 'mail',
    permission: 'admin.organization',
    group: 'rules',
  },
  {
    name: 'reactions',
    path: '/care/rules',
    icon: 'praise',
    permission: 'reaction.rule',
    group: 'rules',
  },
  {
    name: 'ownTopics',
    path: '/admin/topics',
    icon: 'note',
    permission: 'topic.manage',
    group: 'rules',
  },
  {
    name: 'robots',
    path: '/admin/robots',
    icon: 'send',
    permission: 'admin.organization',
    group: 'system',
  },
  {
    name: 'tokens',
    path: '/admin/tokens',
    icon: 'key',
    permission: 'admin.organization',
    group: 'system',
  },
  {
    name: 'operations',
    path: '/operations',
    icon: 'pulse',
    permission: 'operations.read',
    group: 'system',
  },
  {
    name: 'modelCard',
    path: '/model-card',
    icon: 'level',
    permission: 'operations.read',
    group: 'system',
  },
  { name: 'audit', path: '/audit', icon: 'eye', permission: 'audit.read', group: 'system' },
]

export const open = (page: DeskPage) => page.permission === null || may(page.permission)

/** What lies under the thumb on a phone; who has little of it finds the first of their own pages there. */
const THUMB: readonly PageName[] = ['inbox', 'callbacks', 'takeDown', 'notices', 'care']
const FEWEST = 3

export function thumbPages(): readonly DeskPage[] {
  const mine = pages.filter(open)
  const near = mine.filter((page) => THUMB.includes(page.name))
  const rest = mine.filter((page) => !near.includes(page))
  return [...near, ...rest.slice(0, Math.max(0, FEWEST - near.length))]
}

/** Where somebody begins: the first page that not everybody has. */
export const firstPath = (): string =>
  pages.find((page) => page.permission !== null && open(page))?.path ?? '/notices'
