import { OCCASION_LABELS } from '#shared/domain/occasion.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { conditionWords } from './condition-words.ts';

/** What a list is narrowed to, as it is said above its printed table; nothing left out. */
export function filterWords(kind: RecordKind, filter: RecordFilter, label: string | null): string {
  return [
    ...Object.values(WORDS).map((words) => words(filter, label)),
    ...Object.entries(filter.where ?? {}).map(([field, condition]) =>
      conditionWords(kind, field, condition),
    ),
  ]
    .filter((words) => words !== '')
    .join('；');
}

/** The days meant, of which 全部时间 are the most. */
export function filterDays({ year, half, from, to }: RecordFilter): string {
  if (from && to) return `${from} 至 ${to}`;
  if (from) return `${from} 起`;
  if (to) return `${to} 止`;
  if (year === undefined) return '全部';
  return half === undefined ? `${year}年` : periodLabel({ year, half });
}

/** One for each part of a filter, so that a new part does not compile without its words. */
const WORDS: Record<keyof RecordFilter, (filter: RecordFilter, label: string | null) => string> = {
  // Said by `filterDays`.
  year: () => '',
  half: () => '',
  from: () => '',
  to: () => '',
  ids: ({ ids }, label) => (ids ? (label ?? '指定的记录') : ''),
  forms: ({ forms }) => listed('宣传形式', forms, PUBLICITY_FORM_LABELS),
  settings: ({ settings }) => listed('五进场所', settings, SETTING_LABELS),
  occasion: ({ occasion }) => (occasion ? OCCASION_LABELS[occasion] : ''),
  hasFiles: ({ hasFiles }) =>
    hasFiles === undefined ? '' : hasFiles ? '有佐证材料' : '缺佐证材料',
  // Said by `conditionWords`.
  where: () => '',
  search: ({ search }) => (search ? `搜索“${search}”` : ''),
};

function listed<Id extends string>(
  name: string,
  ids: readonly Id[] | undefined,
  labels: Record<Id, string>,
): string {
  return ids?.length ? `${name}：${ids.map((id) => labels[id]).join('、')}` : '';
}
