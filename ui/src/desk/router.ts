import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { may, session, type Permission } from '@/web/session'
import { firstPath } from './pages'

declare module 'vue-router' {
  interface RouteMeta {
    /** Nobody without it sees the page; the server holds the same rule. */
    permission?: Permission
    /** The page uses the whole height and scrolls inside. */
    whole?: boolean
    /** No frame around it: what is printed. */
    bare?: boolean
    title?: string
  }
}

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'inbox',
    component: () => import('@/cases/inbox/InboxPage.vue'),
    meta: { permission: 'case.read', whole: true, title: 'inbox' },
  },
  {
    path: '/cases/:id',
    name: 'case',
    component: () => import('@/cases/page/CasePage.vue'),
    props: true,
    meta: { permission: 'case.read', title: 'case' },
  },
  {
    path: '/call-backs',
    name: 'callbacks',
    component: () => import('@/cases/callbacks/CallbacksPage.vue'),
    meta: { permission: 'case.callback', title: 'callbacks' },
  },
  {
    path: '/new',
    name: 'takeDown',
    component: () => import('@/intake/takedown/TakeDownPage.vue'),
    meta: { permission: 'feedback.take_down', title: 'takeDown' },
  },
  {
    path: '/notices',
    name: 'notices',
    component: () => import('@/outreach/NoticesPage.vue'),
    meta: { title: 'notices' },
  },
  {
    path: '/care',
    name: 'care',
    component: () => import('@/reactions/CarePage.vue'),
    meta: { permission: 'case.read', title: 'care' },
  },
  {
    path: '/care/rules',
    name: 'reactions',
    component: () => import('@/reactions/RulesPage.vue'),
    meta: { permission: 'reaction.rule', title: 'reactions' },
  },
  {
    path: '/orders',
    name: 'orders',
    component: () => import('@/orders/OrdersPage.vue'),
    meta: { permission: 'order.read', title: 'orders' },
  },
  {
    path: '/knowledge',
    name: 'knowledge',
    component: () => import('@/knowledge/KnowledgePage.vue'),
    meta: { permission: 'case.read', title: 'knowledge' },
  },
  {
    path: '/knowledge/:id',
    name: 'article',
    component: () => import('@/knowledge/ArticlePage.vue'),
    props: true,
    meta: { permission: 'case.read', title: 'article' },
  },
  {
    path: '/alarms',
    name: 'alarms',
    component: () => import('@/escalation/AlarmsPage.vue'),
    meta: { permission: 'case.read', title: 'alarms' },
  },
  {
    path: '/themes',
    name: 'themes',
    component: () => import('@/themes/ThemesPage.vue'),
    meta: { permission: 'case.read', title: 'themes' },
  },
  {
    path: '/monitor',
    name: 'monitor',
    component: () => import('@/monitor/MonitorPage.vue'),
    meta: { permission: 'case.read', title: 'monitor' },
  },
  {
    path: '/monitor/wall',
    name: 'wall',
    component: () => import('@/monitor/MonitorPage.vue'),
    props: { wall: true },
    meta: { permission: 'case.read', title: 'monitor', bare: true },
  },
  {
    path: '/ledger',
    name: 'ledger',
    component: () => import('@/cases/ledger/LedgerPage.vue'),
    meta: { permission: 'case.read', title: 'ledger' },
  },
  {
    path: '/model-card',
    name: 'modelCard',
    component: () => import('@/analysis/ModelCardPage.vue'),
    meta: { permission: 'operations.read', title: 'modelCard' },
  },
  {
    path: '/admin/topics',
    name: 'ownTopics',
    component: () => import('@/analysis/OwnTopicsPage.vue'),
    meta: { permission: 'topic.manage', title: 'ownTopics' },
  },
  {
    path: '/operations',
    name: 'operations',
    component: () => import('@/analysis/OperationsPage.vue'),
    meta: { permission: 'operations.read', title: 'operations' },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('@/audit/AuditPage.vue'),
    meta: { permission: 'audit.read', title: 'audit' },
  },
  {
    path: '/admin/departments',
    name: 'departments',
    component: () => import('@/organization/DepartmentsPage.vue'),
    meta: { permission: 'admin.organization', title: 'departments' },
  },
  {
    path: '/admin/duties',
    name: 'duties',
    component: () => import('@/organization/DutiesPage.vue'),
    meta: { permission: 'admin.organization', title: 'duties' },
  },
  {
    path: '/admin/places',
    name: 'places',
    component: () => import('@/organization/PlacesPage.vue'),
    meta: { permission: 'admin.organization', title: 'places' },
  },
  {
    path: '/admin/places/sheet',
    name: 'sheet',
    component: () => import('@/organization/PlaceSheetPage.vue'),
    meta: { permission: 'admin.organization', title: 'sheet', bare: true },
  },
  {
    path: '/admin/people',
    name: 'people',
    component: () => import('@/organization/PeoplePage.vue'),
    meta: { permission: 'admin.people', title: 'people' },
  },
  {
    path: '/admin/absences',
    name: 'absences',
    component: () => import('@/organization/AbsencesPage.vue'),
    props: { everybody: true },
    meta: { permission: 'admin.people', title: 'absences' },
  },
  {
    path: '/absences',
    name: 'ownAbsences',
    component: () => import('@/organization/AbsencesPage.vue'),
    meta: { title: 'absences' },
  },
  {
    path: '/admin/tokens',
    name: 'tokens',
    component: () => import('@/organization/TokensPage.vue'),
    meta: { permission: 'admin.organization', title: 'tokens' },
  },
  {
    path: '/admin/promises',
    name: 'promises',
    component: () => import('@/organization/PromisesPage.vue'),
    meta: { permission: 'admin.organization', title: 'promises' },
  },
  {
    path: '/admin/ladder',
    name: 'ladder',
    component: () => import('@/escalation/LadderPage.vue'),
    meta: { permission: 'admin.organization', title: 'ladder' },
  },
  {
    path: '/admin/letters',
    name: 'letters',
    component: () => import('@/records/LetterPatternsPage.vue'),
    meta: { permission: 'admin.organization', title: 'letters' },
  },
  {
    path: '/admin/emergency',
    name: 'protocol',
    component: () => import('@/emergency/ProtocolPage.vue'),
    meta: { permission: 'admin.organization', title: 'protocol' },
  },
  {
    path: '/admin/robots',
    name: 'robots',
    component: () => import('@/outreach/RobotsPage.vue'),
    meta: { permission: 'admin.organization', title: 'robots' },
  },
  {
    path: '/my-notices',
    name: 'myNotices',
    component: () => import('@/outreach/PreferencesPage.vue'),
    meta: { title: 'myNotices' },
  },
  {
    path: '/cases/:id/emergency',
    name: 'emergencySheet',
    component: () => import('@/emergency/EmergencySheet.vue'),
    props: true,
    meta: { permission: 'case.read', title: 'emergencySheet', bare: true },
  },
  {
    path: '/elements',
    name: 'elements',
    component: () => import('./ElementsPage.vue'),
    meta: { title: 'elements' },
  },
  { path: '/forbidden', name: 'forbidden', component: () => import('./ForbiddenPage.vue') },
  { path: '/:rest(.*)*', name: 'notFound', component: () => import('./NotFoundPage.vue') },
]

export const router = createRouter({ history: createWebHistory('/desk'), routes })

router.beforeEach((to) => {
  const needed = to.meta.permission
  if (session.value === null || needed === undefined || may(needed)) return true
  // Somebody without an inbox who opens the desk begins with the own work instead of a refusal.
  if (to.path === '/') return firstPath()
  return { name: 'forbidden', replace: true }
})
