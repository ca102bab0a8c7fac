import { createApp } from 'vue'
import '@/shared/theme/tokens.css'
import '@/shared/theme/ground.css'
import '@/shared/theme/element.css'
import DeskApp from './desk/DeskApp.vue'

createApp(DeskApp).mount('#app')
