import { fileColumn } from '../record/columns.ts';
import type { RecordDesk } from '../record/desk.ts';
import { fieldColumns } from '../record/field-columns.tsx';

export const WORK_DESK: RecordDesk<'work'> = {
  kind: 'work',
  title: '安全宣传作品',
  noun: '作品',
  counter: '件',
  columns: [...fieldColumns('work'), fileColumn()],
  sort: { field: 'year', descending: true },
  filters: ['year', 'settings', 'hasFiles'],
  hasTotals: false,
  searchHint: '搜名称、作者…',
  emptyHint: '通知要求每年至少报送 1 件安全宣传作品。',
  blank: ({ today, year }, last) => ({
    year,
    type: 'video',
    createdOn: today,
    reach: 0,
    settings: [],
    authors: last?.authors ?? '',
    contact: last?.contact ?? '',
    phone: last?.phone ?? '',
  }),
  doubtsOf: ({ createdOn, publishedOn, originality }) => {
    const doubts: Record<string, string> = {};
    if (
      typeof createdOn === 'string' &&
      typeof publishedOn === 'string' &&
      publishedOn < createdOn
    ) {
      doubts['publishedOn'] = '发布日期早于创作日期。';
    }
    if (!originality) doubts['originality'] = '附件3要求写明原创情况，如“本作品为本单位原创”。';
    return doubts;
  },
  layout: [
    ['title', { span: 4, autoFocus: true }],
    ['year'],
    ['type', { span: 2 }],
    ['authors', { span: 2 }],
    ['createdOn'],
    ['publishedAt', { span: 2 }],
    ['introduction', { rows: 4 }],
    ['remarks', { rows: 1 }],
  ],
};
