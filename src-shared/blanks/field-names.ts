import { MEASURE_WORDS, MEASURES } from '../domain/measures.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { FORMER_COLUMNS, formerNames } from './former-names.ts';

/** What a place in an office's blank can ask for, e.g. `work.title`, `m.lecture.total.sessions`. */
export type FieldId = string;

/** Lists a blank may have rows for; the row number stands in the field: `works.2.title`. */
export const LISTS = ['pilots', 'works', 'cases', 'activities'] as const;
export type ListName = (typeof LISTS)[number];

/** The list whose rows are works or cases. */
export const LIST_OF = { work: 'works', case: 'cases' } as const satisfies Record<string, ListName>;

/** The Chinese name of a field: shown to the clerk, and written as `{名称}` into templates. */
export function fieldName(id: FieldId): string {
  return fixedNames.get(id) ?? listFieldName(id) ?? id;
}

/** The field a tag asks for, by its Chinese name or by its id; null when nothing bears it. */
export function fieldByName(name: string): FieldId | null {
  const trimmed = name.trim();
  if (fixedNames.has(trimmed)) return trimmed;
  return idsByName.get(trimmed) ?? listFieldByName(trimmed);
}

/** Every field of the catalogue except the rows of lists. */
export function fixedFieldIds(): FieldId[] {
  return [...fixedNames.keys()];
}

export function listFieldId(list: ListName, row: number, column: string): FieldId {
  return `${list}.${row}.${column}`;
}

export function parseListField(
  id: FieldId,
): { list: ListName; row: number; column: string } | null {
  const match = /^(pilots|works|cases|activities)\.(\d+)\.([a-zA-Z]+)$/.exec(id);
  if (!match) return null;
  return { list: match[1] as ListName, row: Number(match[2]), column: match[3] ?? '' };
}

export const LIST_LABELS: Record<ListName, string> = {
  pilots: '试点',
  works: '作品',
  cases: '案例',
  activities: '活动',
};

export const LIST_COLUMNS: Record<ListName, Record<string, string>> = {
  pilots: {
    no: '序号',
    name: '名称',
    kind: '类别',
    address: '地址',
    contact: '联系人',
    phone: '联系电话',
    chosenOn: '选树时间',
    basis: '选树依据',
    practice: '经验做法',
    results: '成效',
    status: '状态',
    unit: '报送单位',
    level: '级别',
    plaque: '是否授牌',
    plaqueOn: '授牌日期',
    remarks: '备注',
  },
  works: {
    no: '序号',
    title: '名称',
    type: '类型',
    authors: '作者',
    createdOn: '创作时间',
    settings: '五进场所',
    publishedAt: '发布平台',
    publishedOn: '发布时间',
    reach: '阅读量',
    introduction: '简介',
    originality: '原创说明',
    duration: '时长',
    format: '格式',
    link: '链接',
    makers: '主创单位',
    authorisation: '授权说明',
    sources: '素材与人工智能说明',
    contact: '联系人',
    phone: '联系电话',
    unit: '报送单位',
    remarks: '备注',
  },
  cases: {
    no: '序号',
    title: '名称',
    setting: '五进场所',
    form: '宣传形式',
    period: '实施时间',
    background: '背景',
    practice: '经验做法',
    results: '成效',
    promotion: '推广价值',
    summary: '内容摘要',
    innovation: '创新点',
    evidenceList: '佐证材料清单',
    contact: '联系人',
    phone: '联系电话',
    unit: '报送单位',
    email: '邮箱',
    remarks: '备注',
  },
  activities: {
    no: '序号',
    date: '日期',
    title: '名称',
    form: '宣传形式',
    settings: '五进场所',
    sessions: '场次',
    audience: '受众人次',
    households: '户数',
    place: '地点',
    organiser: '主办单位',
    materials: '发放资料',
    mediaItems: '报道',
    banners: '横幅展板',
    onlineReach: '线上覆盖人次',
    summary: '简介',
    remarks: '备注',
  },
};

const NAMED: Record<FieldId, string> = {
  'unit.name': '填报单位',
  'unit.contact': '填表人',
  'unit.reviewer': '审核人',
  'unit.leader': '主要负责人',
  'unit.phone': '单位电话',
  'unit.email': '电子邮箱',
  'unit.address': '单位地址',
  'unit.contactPhone': '填表人及电话',
  'period.text': '统计时段',
  'period.year': '统计年度',
  'period.half': '上下半年',
  'period.from': '起始日期',
  'period.to': '截止日期',
  filledOn: '填报日期',
  'held.forms': '已开展形式',
  'held.settings': '已进场所',
  'held.pilots': '有试点的场所',
  'pilots.text': '试点单位',
  'pilots.count': '试点个数',
  'works.text': '报送作品',
  'works.count': '作品件数',
  'cases.text': '成果案例',
  'cases.count': '案例个数',
  'visits.enterprise': '进企业家数',
  'visits.village': '进村数',
  'visits.community': '进社区数',
  banners: '横幅展板',
  onlineReach: '线上覆盖人次',
  practice: '特色做法',
  plan: '下步打算',
  code: '校验码',
  'work.title': '作品名称',
  'work.type': '作品类型',
  'work.authors': '作者',
  'work.createdOn': '创作时间',
  'work.settings': '作品五进场所',
  'work.publishedAt': '发布平台',
  'work.publishedOn': '发布时间',
  'work.published': '发布平台及时间',
  'work.reach': '阅读量',
  'work.introduction': '作品简介',
  'work.originality': '原创说明',
  'work.duration': '时长',
  'work.format': '格式',
  'work.link': '作品链接',
  'work.makers': '主创单位',
  'work.authorsMakers': '作者及主创单位',
  'work.authorisation': '授权说明',
  'work.originalityAuthorisation': '原创说明与授权',
  'work.sources': '素材与人工智能说明',
  'work.contact': '作品联系人',
  'work.phone': '作品联系电话',
  'work.contactPhone': '作品联系人及电话',
  'work.remarks': '作品备注',
  'case.title': '案例名称',
  'case.setting': '案例五进场所',
  'case.form': '案例宣传形式',
  'case.period': '实施时间',
  'case.from': '实施开始时间',
  'case.to': '实施结束时间',
  'case.background': '实施背景',
  'case.practice': '案例经验做法',
  'case.results': '工作成效',
  'case.promotion': '推广价值',
  'case.body': '案例正文',
  'case.summary': '案例内容摘要',
  'case.innovation': '创新点',
  'case.evidenceList': '佐证材料清单',
  'case.email': '案例邮箱',
  'case.contact': '案例联系人',
  'case.phone': '案例联系电话',
  'case.contactPhone': '案例联系人及电话',
  'case.remarks': '案例备注',
};

const fixedNames = new Map<FieldId, string>([
  ...Object.entries(NAMED),
  ...SETTINGS.flatMap((setting): [string, string][] => [
    [`pilots.count.${setting}`, `${SETTING_LABELS[setting]}试点个数`],
    [`pilots.text.${setting}`, `${SETTING_LABELS[setting]}试点`],
  ]),
  ...[...PUBLICITY_FORMS, 'total' as const].flatMap((form) =>
    [...SETTINGS, 'total' as const].flatMap((setting) =>
      MEASURES.map((measure): [string, string] => [
        `m.${form}.${setting}.${measure}`,
        [
          form === 'total' ? '' : PUBLICITY_FORM_LABELS[form],
          setting === 'total' ? '' : `进${SETTING_LABELS[setting]}`,
          MEASURE_WORDS[measure].short,
          form === 'total' || setting === 'total' ? '合计' : '',
        ].join(''),
      ]),
    ),
  ),
]);
const idsByName = new Map([
  ...formerNames(),
  ...[...fixedNames].map(([id, name]): [string, FieldId] => [name, id]),
]);

function listFieldName(id: FieldId): string | null {
  const field = parseListField(id);
  const column = field && LIST_COLUMNS[field.list][field.column];
  return field && column ? `${LIST_LABELS[field.list]}${field.row}.${column}` : null;
}

function listFieldByName(name: string): FieldId | null {
  if (parseListField(name)) return name;
  const match = /^(试点|作品|案例|活动)(\d+)\.(.+)$/.exec(name);
  const list = LISTS.find((candidate) => LIST_LABELS[candidate] === match?.[1]);
  if (!match || !list) return null;
  const label = FORMER_COLUMNS[list]?.[match[3] ?? ''] ?? match[3];
  const column = Object.entries(LIST_COLUMNS[list]).find((each) => each[1] === label);
  return column ? listFieldId(list, Number(match[2]), column[0]) : null;
}
