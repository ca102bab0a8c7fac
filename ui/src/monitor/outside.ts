import type { EmergencyLine, Grade } from '@/emergency/emergency'
import type { Order } from '@/orders/order'
import type { Named } from '@/web/session'

/** A deadline that somebody outside the hospital has set: no level changes it and no pause stops it. */
export interface OutsideClock {
  readonly key: string
  readonly what: 'report' | 'sign' | 'reply'
  readonly grade: Grade | null
  readonly source: Order['source'] | null
  readonly number: string
  readonly department: Named | null
  readonly dueAt: string
  readonly to: string
}

/** Reports to the authority and orders that wait for an answer, what is due first in front. */
export function outsideClocks(
  emergencies: readonly EmergencyLine[],
  orders: readonly Order[],
): OutsideClock[] {
  return [...emergencies.flatMap(reported), ...orders.flatMap(ordered)].sort(
    (a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt),
  )
}

function reported(line: EmergencyLine): OutsideClock[] {
  if (line.dueAt === null || line.reportedAt !== null) return []
  return [
    {
      key: line.caseId,
      what: 'report',
      grade: line.grade,
      source: null,
      number: line.number,
      department: line.department,
      dueAt: line.dueAt,
      to: `/cases/${line.caseId}`,
    },
  ]
}

/** Until it is signed for, the signature is what is due. */
function ordered(order: Order): OutsideClock[] {
  if (order.reply !== null) return []
  const sign = order.signDueAt !== null && order.signedAt === null
  return [
    {
      key: order.id,
      what: sign ? 'sign' : 'reply',
      grade: null,
      source: order.source,
      number: order.number,
      department: null,
      dueAt: sign ? (order.signDueAt ?? order.dueAt) : order.dueAt,
      to: order.case === null ? '/orders' : `/cases/${order.case.id}`,
    },
  ]
}
