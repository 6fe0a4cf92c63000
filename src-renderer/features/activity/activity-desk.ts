import { updatedColumn } from '../record/columns.ts';
import type { RecordDesk } from '../record/desk.ts';
import { fieldColumns } from '../record/field-columns.tsx';
import { ACTIVITY_BODIES } from './activity-bodies.tsx';
import { doubtsOfActivity } from './activity-doubts.ts';
import { EVIDENCE } from './evidence-column.tsx';

export const ACTIVITY_DESK: RecordDesk<'activity'> = {
  kind: 'activity',
  title: '宣传活动',
  noun: '活动',
  counter: '条',
  columns: [...fieldColumns('activity'), EVIDENCE, updatedColumn()],
  sort: { field: 'date', descending: true },
  filters: ['period', 'forms', 'settings', 'occasion', 'hasFiles'],
  hasTotals: true,
  searchHint: '搜索，可用拼音首字母',
  emptyHint:
    '导入现有的台账工作簿，或新增一条；也可以在 WPS 表格或 Excel 里复制若干行，在这里按 Ctrl+V 粘贴。',
  blank: ({ today }, last) => ({
    date: today,
    sessions: 1,
    mode: 'offline',
    status: 'held',
    place: last?.place ?? '',
    organiser: last?.organiser ?? '',
    settings: [],
    principles: [],
    details: {},
  }),
  doubtsOf: doubtsOfActivity,
  beside: ACTIVITY_BODIES,
  layout: [
    ['title', { span: 6, autoFocus: true }],
    ['date', { spanEnd: 'endDate' }],
    ['endDate', { label: '结束日期（当天结束不填）', endOf: 'date' }],
    ['form', { span: 2 }],
    ['settings', { hint: '进几个场所就勾几个；合计时只算一次。' }],
    ['sessions'],
    ['audience', { householdsIn: 'households' }],
    ['materials'],
    ['mediaItems'],
    ['place', { span: 2 }],
    ['organiser', { span: 2 }],
    ['details'],
    ['details.outlets', { span: 4 }],
    ['details.reach'],
    ['details.links', { rows: 1, hint: '一行一个链接' }],
    ['details.evacuationSeconds'],
    ['details.drillScript'],
    ['details.exposedTo', { span: 4 }],
    ['details.base', { span: 6 }],
    ['partners', { span: 2 }],
    ['targetGroup', { span: 2 }],
    ['households', { peopleIn: 'audience' }],
    ['occasion', { placeholder: '不属于重要节点' }],
    ['mode', { asButtons: true }],
    ['status', { asButtons: true }],
    ['principles'],
    ['summary', { rows: 3 }],
    ['remarks', { rows: 1 }],
  ],
};
