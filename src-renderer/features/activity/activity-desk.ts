import type { Desk } from '../record/desk.ts';
import { ACTIVITY_COLUMNS } from './activity-columns.tsx';
import { doubtsOfActivity } from './activity-doubts.ts';
import { ActivityFields } from './activity-fields.tsx';

export const ACTIVITY_DESK: Desk<'activity'> = {
  kind: 'activity',
  title: '宣传活动',
  noun: '活动',
  counter: '条',
  columns: ACTIVITY_COLUMNS,
  defaultColumns: [
    'date',
    'title',
    'form',
    'settings',
    'sessions',
    'audience',
    'place',
    'organiser',
    'materials',
    'fileCount',
  ],
  sort: { field: 'date', descending: true },
  filters: ['period', 'forms', 'settings', 'occasion', 'hasFiles'],
  hasTotals: true,
  searchHint: '搜索，可用拼音首字母',
  emptyHint:
    '导入现有的台账工作簿，或新增一条；也可以在表格软件里复制若干行，在这里按 Ctrl+V 粘贴。',
  blank: ({ today }, last) => ({
    date: today,
    sessions: 1,
    mode: 'offline',
    place: last?.place ?? '',
    organiser: last?.organiser ?? '',
    settings: [],
    principles: [],
    details: {},
  }),
  doubtsOf: doubtsOfActivity,
  Fields: ActivityFields,
  bulkFields: [
    'form',
    'settings',
    'occasion',
    'place',
    'organiser',
    'partners',
    'targetGroup',
    'mode',
    'principles',
    'date',
    'sessions',
    'audience',
    'materials',
    'mediaItems',
    'remarks',
  ],
};
