import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vite'
import { formEditor } from './build/form-editor-zh.ts'
import { formJsInChinese } from './build/form-js-zh.ts'
import { modelEditorsInChinese } from './build/model-editors-zh.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `SHENBAO_BACKEND` names the running application for `npm run dev`. */
const backend = process.env.SHENBAO_BACKEND ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    formJsInChinese(),
    modelEditorsInChinese([formEditor]),
    vue(),
    // Element Plus on demand: a page loads only the components it names.
    Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: false })] }),
  ],
  // form-js' editor brings a preact of its own, whose hooks the viewer's components would not find.
  resolve: { alias: { '@': at('./src') }, dedupe: ['preact'] },
  optimizeDeps: { exclude: ['@bpmn-io/form-js-viewer'] },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/camunda', '/forms', '/actuator'].map((path) => [path, backend])),
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      // The task host is loaded by Tasklist's embedded form under a fixed name and hands out a function.
      preserveEntrySignatures: 'exports-only',
      input: { index: at('./index.html'), 'task-host': at('./src/task-host/main.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'task-host' ? 'forms/task-host.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: ({ names }) => (names[0] === 'task-host.css' ? 'forms/task-host.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
})
