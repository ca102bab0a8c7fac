import type { RouteRecordRaw } from 'vue-router'
import SayPage from './SayPage.vue'

export const routes: RouteRecordRaw[] = [
  { path: '/v/:hospital/:place?', name: 'say', component: SayPage },
  {
    path: '/p/answer/:token',
    name: 'answer',
    component: () => import('./progress/AnswerPage.vue'),
  },
  { path: '/p/:code?', name: 'progress', component: () => import('./progress/ProgressPage.vue') },
  { path: '/:rest(.*)*', name: 'lost', component: () => import('./LostPage.vue') },
]
