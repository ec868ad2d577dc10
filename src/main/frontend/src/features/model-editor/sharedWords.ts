/** What the properties panels of both editors say. */
export const sharedWords: Record<string, string> = {
  'Open documentation': '查看说明', 'Toggle section': '展开或收起', 'Section contains an error': '此处有错误', 'Section contains edits': '此处已填写', 'Toggle list item': '展开或收起', 'Delete item': '删除此项', 'Create new list item': '新增一项', Create: '新增',
  'List contains {numOfItems} items': '共 {numOfItems} 项', 'List contains {numOfItems} item': '共 {numOfItems} 项', 'JSON contains errors': 'JSON 有误', 'Open pop-up editor': '在大窗口中编辑', 'Opened in editor': '已在大窗口中打开', 'Opened in popup': '已在大窗口中打开',
  'Click to set a dynamic value with FEEL expression': '改用 FEEL 表达式', 'Click to remove dynamic value with FEEL expression': '不用 FEEL 表达式', 'FEEL expression is mandatory': '须为 FEEL 表达式', 'Unparsable FEEL expression.': '无法识别的 FEEL 表达式。', 'Learn more': '了解更多',
  'Close popup': '关闭', 'Save and close': '保存并关闭', Edit: '编辑', Description: '说明', Name: '名称', General: '基本信息', Documentation: '说明', ID: '标识', Version: '版本号', 'Version tag': '版本标签',
  'ID must not be empty.': '标识不能为空。', 'ID must not contain spaces.': '标识不能含空格。', 'ID must not contain prefix.': '标识不能含前缀。', 'ID must be unique.': '标识已被使用。', 'ID must be a valid QName.': '标识只能用字母、数字、下划线、连字符和点，且以字母或下划线开头。',
}
