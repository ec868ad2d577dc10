import 'element-plus/dist/index.css'
import './theme.css'
import { vLoading } from 'element-plus'
import { createApp } from 'vue'
import { forgetSession } from '@/entities/session'
import { whenUnauthenticated } from '@/shared/api'
import App from './App.vue'
import { router } from './router'

whenUnauthenticated(() => {
  forgetSession()
  const from = router.currentRoute.value
  if (from.name !== 'login') void router.push({ name: 'login', query: { return: from.fullPath } })
})

createApp(App).use(router).directive('loading', vLoading).mount('#app')
