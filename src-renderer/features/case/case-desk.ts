import { fileColumn } from '../record/columns.ts';
import type { RecordDesk } from '../record/desk.ts';
import { fieldColumns } from '../record/field-columns.tsx';

const PARTS = ['background', 'practice', 'results', 'promotion'] as const;

export const CASE_DESK: RecordDesk<'case'> = {
  kind: 'case',
  title: '成果案例',
  noun: '案例',
  counter: '个',
  columns: [...fieldColumns('case'), fileColumn()],
  sort: { field: 'year', descending: true },
  filters: ['year', 'settings', 'forms', 'hasFiles'],
  hasTotals: false,
  searchHint: '搜名称、内容…',
  emptyHint: '通知要求每年至少报送 1 个成果案例。',
  blank: ({ year }, last) => ({
    year,
    activityIds: [],
    pilotIds: [],
    contact: last?.contact ?? '',
    phone: last?.phone ?? '',
  }),
  doubtsOf: (values) =>
    Object.fromEntries(
      PARTS.filter((part) => !values[part]).map((part) => [part, '附件4有这一栏，报送前请补上。']),
    ),
  layout: [
    ['title', { span: 4, autoFocus: true }],
    ['year'],
    ['setting', { span: 2 }],
    ['form', { span: 2 }],
    ['period', { span: 2, hint: '如“2024年3月至10月”' }],
    ['background', { rows: 3 }],
    ['practice', { rows: 4 }],
    ['results', { rows: 3 }],
    ['promotion', { rows: 3 }],
    ['remarks', { rows: 1 }],
  ],
};
