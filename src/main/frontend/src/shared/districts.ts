/** District bodies that receive applications, by the catalogue's codes. */
export const districts = [
  ['shinan', '市南区'],
  ['shibei', '市北区'],
  ['licang', '李沧区'],
  ['laoshan', '崂山区'],
  ['huangdao', '黄岛区'],
  ['chengyang', '城阳区'],
  ['jimo', '即墨区'],
  ['jiaozhou', '胶州市'],
  ['pingdu', '平度市'],
  ['laixi', '莱西市'],
].map(([code, label]) => ({ value: `qd-district-miit.${code}`, label: label! }))
