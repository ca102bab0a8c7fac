import { ref } from 'vue'
import { readQueues } from './calls'
import type { Queue } from './case'

export const QUEUES = [
  'new',
  'due_soon',
  'overdue',
  'to_check',
  'arbitration',
  'to_verify',
  'mine',
  'joint',
  'first_received',
  'call_back',
  'open',
  'heard_after',
  'closed',
] as const
export type QueueName = (typeof QUEUES)[number]

/** The letter after g that opens the queue; of the English names, so that they can be remembered. */
export const queueLetters: Readonly<Record<QueueName, string>> = {
  new: 'n',
  due_soon: 's',
  overdue: 'o',
  to_check: 't',
  arbitration: 'r',
  to_verify: 'v',
  mine: 'm',
  joint: 'j',
  first_received: 'f',
  call_back: 'c',
  open: 'a',
  heard_after: 'h',
  closed: 'x',
}

/** The counts in the rail, shared by every page. Null until they are known. */
export const queues = ref<readonly Queue[] | null>(null)

export async function refreshQueues(): Promise<void> {
  queues.value = await readQueues().catch(() => queues.value)
}
