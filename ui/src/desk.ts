import { createApp } from 'vue'
import 'element-plus/es/components/base/style/css'
import '@/shared/theme/tokens.css'
import '@/shared/theme/ground.css'
import '@/shared/theme/element.css'
import './desk/look.css'
import DeskApp from './desk/DeskApp.vue'
import { followTheDoor } from './desk/live'
import { router } from './desk/router'
import { knock } from './web/session'

followTheDoor()
createApp(DeskApp).use(router).mount('#app')
void knock()
