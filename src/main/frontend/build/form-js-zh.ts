import type { Plugin } from 'vite'
import { componentNames } from './form-editor-zh.ts'

/**
 * form-js has no translation hook: its few English texts stand in its bundle. This table replaces them at build time and
 * fails when one is no longer found, so that an upgrade cannot bring English back unnoticed.
 */
const texts: ReadonlyArray<readonly [string, string]> = [
  ["'Field is required.'", "'此项为必填项。'"],
  ['`Field must match pattern ${validation.pattern}.`', "'格式不符合要求。'"],
  ['`Field must have minimum value of ${validation.min}.`', '`不得小于 ${validation.min}。`'],
  ['`Field must have maximum value of ${validation.max}.`', '`不得大于 ${validation.max}。`'],
  ['`Field must have minimum length of ${validation.minLength}.`', '`不得少于 ${validation.minLength} 个字。`'],
  ['`Field must have maximum length of ${validation.maxLength}.`', '`不得超过 ${validation.maxLength} 个字。`'],
  ["'Field must be a valid  international phone number. (e.g. +4930664040900)'", "'请填写有效的电话号码。'"],
  ["'Field must be a valid email.'", "'请填写有效的电子邮箱。'"],
  ["'Value is not a number.'", "'请填写数字。'"],
  [
    "'Value is expected to ' + (decimalDigits === 0 ? 'be an integer' : `have at most ${decimalDigits} decimal digit${decimalDigits > 1 ? 's' : ''}`) + '.'",
    "decimalDigits === 0 ? '请填写整数。' : `最多保留 ${decimalDigits} 位小数。`",
  ],
  [
    '`Please select a valid value, the two nearest valid values are ${previousValue} and ${nextValue}.`',
    '`请填写有效的数值，最接近的是 ${previousValue} 或 ${nextValue}。`',
  ],
  ["placeholder: 'Search'", "placeholder: '搜索'"],
  ["disabled || readonly ? undefined : 'Search'", "disabled || readonly ? undefined : '搜索'"],
  ["valueLabel || 'Select'", "valueLabel || '请选择'"],
  ["emptyListMessage = 'No results'", "emptyListMessage = '没有匹配的选项'"],
  ["hasOptionsLeft ? 'No results' : 'All values selected'", "hasOptionsLeft ? '没有匹配的选项' : '已全部选择'"],
  ['title: "Remove tag"', 'title: "移除"'],
  ["'Nothing to show.' : jsx", "'暂无内容。' : jsx"],
  ['children: "Nothing to show."', 'children: "暂无内容。"'],
  ['"aria-label": "Previous page"', '"aria-label": "上一页"'],
  ['"aria-label": "Next page"', '"aria-label": "下一页"'],
  ['"aria-label": "Increment"', '"aria-label": "增加"'],
  ['"aria-label": "Decrement"', '"aria-label": "减少"'],
  ["'Add new'", "'添加一行'"],
  ['`Expand all (${values.length - 1})`', '`展开全部（共 ${values.length} 行）`'],
  ["children: [jsx(SvgCollapse, {}), \" \", 'Collapse']", "children: [jsx(SvgCollapse, {}), \" \", '收起']"],
  ['`Remove list item ${itemIndex + 1}`', '`删除第 ${itemIndex + 1} 行`'],
  ["'Click to remove sorting'", "'点击取消排序'"],
  ['children: "Browse"', 'children: "选择文件"'],
  ["'No files selected'", "'未选择文件'"],
  ['title: "Powered by bpmn.io"', 'title: "由 bpmn.io 提供"'],
  ['"Web-based tooling for BPMN, DMN, and forms powered by"', '"流程、决策与表单的显示组件来自"'],
  // Dates are picked and shown as 2027-10-22 with a Chinese calendar.
  ["function getLocaleDateFormat(locale = 'default') {", "function getLocaleDateFormat(locale) {\n  return 'yyyy-MM-dd';"],
  ['function getLocaleReadableDateFormat(locale) {', "function getLocaleReadableDateFormat(locale) {\n  return '年-月-日';"],
  ["disallowPassedDates ? 'today' : '01/01/1900'", "disallowPassedDates ? 'today' : new Date(1900, 0, 1)"],
  ['      static: true,\n      clickOpens: false,', '      static: true,\n      locale: __calendarZh,\n      clickOpens: false,'],
]

const calendar = `
const __calendarZh = {
  weekdays: { shorthand: ['日', '一', '二', '三', '四', '五', '六'], longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] },
  months: { shorthand: [...Array(12).keys()].map(i => (i + 1) + '月'), longhand: [...Array(12).keys()].map(i => (i + 1) + '月') },
  firstDayOfWeek: 1, rangeSeparator: ' 至 ', weekAbbreviation: '周', scrollTitle: '滚动切换', toggleTitle: '点击切换',
  yearAriaLabel: '年', monthAriaLabel: '月', hourAriaLabel: '时', minuteAriaLabel: '分', ordinal: () => '',
};
`

export function formJsInChinese(): Plugin {
  return {
    name: 'form-js-zh',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@bpmn-io/form-js-viewer/dist/index.es.js')) return null
      const translated = [...texts, ...componentNames].reduce((text, [english, chinese]) => {
        if (!text.includes(english)) throw new Error(`form-js no longer says ${english}: mend build/form-js-zh.ts`)
        return text.replaceAll(english, chinese)
      }, code)
      return { code: translated + calendar, map: null }
    },
  }
}
