// Replaces the webapp's own configuration file; see also office.js and ../styles/user-styles.css.
import { presetTranslation } from './translation.js';
import { followDemoClock } from './clock.js';

// The webapp starts once this file is read; without either of the two it still works, in keys or by the machine's clock.
await Promise.allSettled([presetTranslation(), followDemoClock()]);

export default {
  app: { vendor: '申报审批', name: '任务列表' },
  dateFormat: { monthName: 'M月', day: 'D日', abbr: 'L LT', normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['scripts/office'],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: false,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '签收当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '跳到第一个筛选' },
    focusList: { key: 'ctrl+alt+l', description: '跳到第一个任务' },
    focusForm: { key: 'ctrl+alt+f', description: '跳到办理表单的第一项' }
  }
};
