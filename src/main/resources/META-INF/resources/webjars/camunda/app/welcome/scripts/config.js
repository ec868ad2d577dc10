// Replaces the webapp's own configuration file.
export default {
  app: { vendor: '申报审批', name: '首页' },
  dateFormat: { monthName: 'M月', day: 'D日', abbr: 'L LT', normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  links: [{ label: '办公首页', href: '/office', description: '申报、推荐、评审与公示' }],
  disableWelcomeMessage: true
};
