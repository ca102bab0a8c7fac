import { createApp } from 'vue'
import '@/shared/theme/tokens.css'
import '@/shared/theme/ground.css'
import VisitApp from './intake/VisitApp.vue'

createApp(VisitApp).mount('#app')
