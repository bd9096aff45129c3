/** A fact of the imprint (版本记录), as manifests call it, and the words before it in print. */
export const IMPRINT_LABELS = {
  supervisor: '主管',
  sponsor: '主办',
  publisher: '出版',
  cn: '国内统一连续出版物号',
  issn: '国际标准连续出版物号',
  permit: '准印证号',
  'mail-code': '邮发代号',
  'editor-in-chief': '总编辑',
  'duty-editor': '值班编委',
  address: '社址',
  postcode: '邮编',
  phone: '电话',
  hotline: '新闻热线',
  circulation: '发行',
  advertising: '广告',
  'ad-licence': '广告经营许可证号',
  price: '定价',
  printer: '印刷',
  'printer-address': '印刷地址',
  audience: '发送对象',
  'print-run': '印数'
} as const

export type ImprintField = keyof typeof IMPRINT_LABELS

export const IMPRINT_FIELDS = Object.keys(IMPRINT_LABELS) as readonly ImprintField[]

/** The facts that are known of an issue. */
export type Imprint = Readonly<Partial<Record<ImprintField, string>>>

/**
 * What each issue of a newspaper must say beside its title, date and number: 报纸出版管理规定 (新闻出版总署令第32号,
 * 2005). The licence for advertisements, which it names, too, is no longer given.
 */
const OF_NEWSPAPERS: readonly ImprintField[] = [
  'publisher',
  'sponsor',
  'supervisor',
  'cn',
  'editor-in-chief',
  'address',
  'phone',
  'postcode',
  'price',
  'printer',
  'printer-address'
]

/** What each issue of a paper for readers of one house must say: 内部资料性出版物管理办法 (总局令第2号, 2015), article 14. */
const OF_HOUSE_PAPERS: readonly ImprintField[] = ['permit', 'sponsor', 'audience', 'printer', 'print-run']

/** The facts that must be there; a paper with a permit (准印证) is none for sale. */
export const demandedOf = (permit: string | undefined): readonly ImprintField[] =>
  permit === undefined ? OF_NEWSPAPERS : OF_HOUSE_PAPERS
