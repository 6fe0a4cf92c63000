import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS, type Work } from '#shared/domain/work.ts';
import { formatCount } from '../../ui/numbers.ts';
import { fileColumn, textColumn } from '../record/columns.ts';
import type { Desk } from '../record/desk.ts';
import { WorkFields } from './work-fields.tsx';

const column = textColumn<Work>;

export const WORK_DESK: Desk<'work'> = {
  kind: 'work',
  title: '安全宣传作品',
  noun: '作品',
  counter: '件',
  columns: [
    column('year', 100, (w) => String(w.year)),
    column('type', 90, (w) => WORK_TYPE_LABELS[w.type]),
    { ...column('title', 200, (w) => w.title, '作品名称'), grows: true },
    column('authors', 120, (w) => w.authors),
    column('createdOn', 110, (w) => w.createdOn ?? ''),
    column('publishedAt', 130, (w) => w.publishedAt),
    column('publishedOn', 110, (w) => w.publishedOn ?? ''),
    {
      ...column('reach', 110, (w) => String(w.reach)),
      numeric: true,
      render: (w) => formatCount(w.reach),
    },
    {
      ...column('settings', 130, (w) => w.settings.map((s) => SETTING_LABELS[s]).join('、')),
      sortable: false,
    },
    fileColumn<Work>(),
  ],
  defaultColumns: [
    'year',
    'type',
    'title',
    'authors',
    'createdOn',
    'publishedAt',
    'reach',
    'settings',
    'fileCount',
  ],
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
  Fields: WorkFields,
  bulkFields: ['year', 'type', 'authors', 'publishedAt', 'settings', 'contact', 'phone'],
};
