import { fileColumn } from '../record/columns.ts';
import type { RecordDesk } from '../record/desk.ts';
import { fieldColumns } from '../record/field-columns.tsx';

export const PILOT_DESK: RecordDesk<'pilot'> = {
  kind: 'pilot',
  title: '安全宣传试点',
  noun: '试点',
  counter: '个',
  columns: [...fieldColumns('pilot'), fileColumn()],
  sort: { field: 'year', descending: true },
  filters: ['year', 'settings', 'hasFiles'],
  hasTotals: false,
  searchHint: '搜名称、地址…',
  emptyHint: '通知要求每年选树培育不少于 1 个安全宣传试点。',
  blank: ({ today, year }, last) => ({
    year,
    chosenOn: today,
    status: 'cultivating',
    contact: last?.contact ?? '',
    phone: last?.phone ?? '',
  }),
  doubtsOf: (values) => {
    const doubts: Record<string, string> = {};
    if (values['status'] === 'established' && !values['practice']) {
      doubts['practice'] = '已建成的试点一般要总结经验做法。';
    }
    if (values['status'] === 'withdrawn') doubts['status'] = '已退出的试点不计入当年数量。';
    return doubts;
  },
  layout: [
    ['name', { span: 4, autoFocus: true }],
    ['year'],
    ['kind', { span: 6, asButtons: true }],
    ['address', { span: 6 }],
    ['contact', { span: 2 }],
    ['phone', { span: 2 }],
    ['chosenOn'],
    ['status', { span: 6, asButtons: true }],
    ['practice', { rows: 4 }],
    ['results', { rows: 3 }],
    ['remarks', { rows: 1 }],
  ],
};
