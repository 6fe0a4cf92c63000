import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import type { ResultCase } from '#shared/domain/result-case.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { fileColumn, textColumn } from '../record/columns.ts';
import type { Desk } from '../record/desk.ts';
import { CaseFields } from './case-fields.tsx';

const column = textColumn<ResultCase>;
const PARTS = ['background', 'practice', 'results', 'promotion'] as const;

export const CASE_DESK: Desk<'case'> = {
  kind: 'case',
  title: '成果案例',
  noun: '案例',
  counter: '个',
  columns: [
    column('year', 100, (c) => String(c.year)),
    { ...column('title', 260, (c) => c.title, '案例名称'), grows: true },
    column('setting', 100, (c) => (c.setting ? SETTING_LABELS[c.setting] : '')),
    column('form', 160, (c) => (c.form ? PUBLICITY_FORM_LABELS[c.form] : '')),
    column('period', 180, (c) => c.period),
    {
      ...column('activityIds', 90, (c) => String(c.activityIds.length)),
      numeric: true,
      sortable: false,
    },
    column('contact', 100, (c) => c.contact),
    column('phone', 130, (c) => c.phone),
    fileColumn<ResultCase>(),
  ],
  defaultColumns: [
    'year',
    'title',
    'setting',
    'form',
    'period',
    'activityIds',
    'contact',
    'phone',
    'fileCount',
  ],
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
  Fields: CaseFields,
  bulkFields: ['year', 'setting', 'form', 'contact', 'phone'],
};
