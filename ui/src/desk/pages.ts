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

export interface DeskPage {
  readonly name: PageName
  readonly path: string
  readonly icon: IconName
  readonly permission: Permission | null
  readonly group: 'work' | 'watch' | 'administration'
}

/** Every page one can go to, in the order of the rail, and who may. */
export const pages: readonly DeskPage[] = [
  { name: 'inbox', path: '/', icon: 'inbox', permission: 'case.read', group: 'work' },
  {
    name: 'callbacks',
    path: '/call-backs',
    icon: 'phone',
    permission: 'case.callback',
    group: 'work',
  },
  {
    name: 'takeDown',
    path: '/new',
    icon: 'write',
    permission: 'feedback.take_down',
    group: 'work',
  },
  { name: 'notices', path: '/notices', icon: 'bell', permission: null, group: 'work' },
  { name: 'care', path: '/care', icon: 'phone', permission: 'case.read', group: 'work' },
  { name: 'alarms', path: '/alarms', icon: 'alert', permission: 'case.read', group: 'watch' },
  { name: 'orders', path: '/orders', icon: 'mail', permission: 'order.read', group: 'watch' },
  { name: 'knowledge', path: '/knowledge', icon: 'book', permission: 'case.read', group: 'watch' },
  { name: 'themes', path: '/themes', icon: 'chat', permission: 'case.read', group: 'watch' },
  { name: 'monitor', path: '/monitor', icon: 'clock', permission: 'case.read', group: 'watch' },
  { name: 'ledger', path: '/ledger', icon: 'ledger', permission: 'case.read', group: 'watch' },
  {
    name: 'modelCard',
    path: '/model-card',
    icon: 'level',
    permission: 'operations.read',
    group: 'watch',
  },
  {
    name: 'reactions',
    path: '/care/rules',
    icon: 'route',
    permission: 'reaction.rule',
    group: 'watch',
  },
  {
    name: 'operations',
    path: '/operations',
    icon: 'pulse',
    permission: 'operations.read',
    group: 'watch',
  },
  { name: 'audit', path: '/audit', icon: 'eye', permission: 'audit.read', group: 'watch' },
  {
    name: 'ownTopics',
    path: '/admin/topics',
    icon: 'note',
    permission: 'topic.manage',
    group: 'administration',
  },
  {
    name: 'departments',
    path: '/admin/departments',
    icon: 'building',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'duties',
    path: '/admin/duties',
    icon: 'route',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'places',
    path: '/admin/places',
    icon: 'qr',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'people',
    path: '/admin/people',
    icon: 'people',
    permission: 'admin.people',
    group: 'administration',
  },
  {
    name: 'absences',
    path: '/admin/absences',
    icon: 'person',
    permission: 'admin.people',
    group: 'administration',
  },
  {
    name: 'tokens',
    path: '/admin/tokens',
    icon: 'key',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'promises',
    path: '/admin/promises',
    icon: 'calendar',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'ladder',
    path: '/admin/ladder',
    icon: 'up',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'letters',
    path: '/admin/letters',
    icon: 'mail',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'protocol',
    path: '/admin/emergency',
    icon: 'note',
    permission: 'admin.organization',
    group: 'administration',
  },
  {
    name: 'robots',
    path: '/admin/robots',
    icon: 'chat',
    permission: 'admin.organization',
    group: 'administration',
  },
]

export const open = (page: DeskPage) => page.permission === null || may(page.permission)

/** Where somebody begins: the inbox, else the house one sets up, else what one watches. */
export function firstPath(): string {
  const own = pages.filter((page) => page.permission !== null && open(page))
  for (const group of ['work', 'administration', 'watch'] as const) {
    const first = own.find((page) => page.group === group)
    if (first !== undefined) return first.path
  }
  return '/notices'
}
