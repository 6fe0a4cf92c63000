import { PILOT_STATUS_LABELS, type Pilot } from '#shared/domain/pilot.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { fileColumn, textColumn } from '../record/columns.ts';
import type { Desk } from '../record/desk.ts';
import { PilotFields } from './pilot-fields.tsx';

const column = textColumn<Pilot>;

export const PILOT_DESK: Desk<'pilot'> = {
  kind: 'pilot',
  title: '安全宣传试点',
  noun: '试点',
  counter: '个',
  columns: [
    column('year', 100, (p) => String(p.year)),
    column('kind', 100, (p) => SETTING_LABELS[p.kind]),
    { ...column('name', 220, (p) => p.name, '试点名称'), grows: true },
    column('address', 220, (p) => p.address),
    column('contact', 100, (p) => p.contact),
    column('phone', 130, (p) => p.phone),
    column('chosenOn', 110, (p) => p.chosenOn ?? ''),
    column('status', 90, (p) => PILOT_STATUS_LABELS[p.status]),
    fileColumn<Pilot>(),
  ],
  defaultColumns: [
    'year',
    'kind',
    'name',
    'address',
    'contact',
    'phone',
    'chosenOn',
    'status',
    'fileCount',
  ],
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
  Fields: PilotFields,
  bulkFields: ['year', 'kind', 'status', 'contact', 'phone', 'chosenOn'],
};
