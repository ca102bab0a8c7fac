import { describe, expect, it } from 'vitest'
import type { EmergencyLine } from '@/emergency/emergency'
import type { Order } from '@/orders/order'
import { outsideClocks } from './outside'

const emergency = (caseId: string, dueAt: string | null, reportedAt: string | null = null) =>
  ({
    caseId,
    number: caseId,
    openedAt: '2026-09-18T01:00:00Z',
    left: 3,
    grade: dueAt === null ? null : 'major',
    dueAt,
    reportedAt,
    department: null,
  }) satisfies EmergencyLine

const order = (id: string, more: Partial<Order>): Order => ({
  id,
  version: 0,
  source: { code: 'hotline', name: '12345', nameEn: '12345' },
  number: id,
  issuedAt: '2026-09-18T01:00:00Z',
  dueAt: '2026-09-20T01:00:00Z',
  overdue: false,
  signDueAt: null,
  signedAt: null,
  signOverdue: false,
  reply: null,
  revisit: null,
  extensions: [],
  case: null,
  actions: [],
  ...more,
})

describe('what the outside waits for', () => {
  it('puts what is due first in front, reports and orders alike', () => {
    const found = outsideClocks(
      [emergency('late', '2026-09-21T01:00:00Z'), emergency('soon', '2026-09-18T03:00:00Z')],
      [order('order', {})],
    )
    expect(found.map((each) => each.key)).toEqual(['soon', 'order', 'late'])
    expect(found[0]).toMatchObject({ what: 'report', to: '/cases/soon' })
    expect(found[1]).toMatchObject({ what: 'reply', to: '/orders' })
  })

  it('is silent about what is reported, not graded, or answered', () => {
    const reply = { text: '', at: '', by: { id: '', name: '', nameEn: '' } }
    expect(
      outsideClocks(
        [emergency('a', null), emergency('b', '2026-09-18T03:00:00Z', '2026-09-18T02:00:00Z')],
        [order('c', { reply })],
      ),
    ).toEqual([])
  })

  it('asks for the signature before the answer', () => {
    const signDueAt = '2026-09-18T05:00:00Z'
    const [unsigned] = outsideClocks([], [order('a', { signDueAt })])
    expect(unsigned).toMatchObject({ what: 'sign', dueAt: signDueAt })
    const [signed] = outsideClocks([], [order('a', { signDueAt, signedAt: signDueAt })])
    expect(signed).toMatchObject({ what: 'reply', dueAt: '2026-09-20T01:00:00Z' })
  })
})
