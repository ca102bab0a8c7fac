import { createApp } from 'vue'
import '@/shared/theme/tokens.css'
import '@/shared/theme/ground.css'
import '@/intake/look.css'
import { routes } from '@/intake/routes'
import VisitApp from '@/intake/VisitApp.vue'
import { createRouter, createWebHistory } from 'vue-router'

const router = createRouter({
  history: createWebHistory('/'),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

createApp(VisitApp).use(router).mount('#app')
