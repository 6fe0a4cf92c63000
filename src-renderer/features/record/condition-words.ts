import type { ColumnAsked } from '#shared/domain/column-condition.ts';
import { type AnyField, labelOf } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { formatCount } from '../../ui/numbers.ts';

/** What a column is narrowed to, as the clerk reads it: 受众人次：100 起. */
export function conditionWords(kind: RecordKind, name: string, condition: ColumnAsked): string {
  const field = fieldOf(kind, name);
  if (!field) return '';
  const { any, has, isEmpty, least, most, first, last } = condition;
  const said = [
    any ? any.map((id) => wordOf(field, id)).join('、') : '',
    has ? `含“${has}”` : '',
    isEmpty === undefined ? '' : isEmpty ? '空白' : '已填',
    between(numberOf(least), numberOf(most)),
    between(first ?? '', last ?? ''),
  ].filter((words) => words !== '');
  return `${labelOf(field)}：${said.join('，')}`;
}

function wordOf(field: AnyField, id: string): string {
  return 'words' in field ? (field.words[id] ?? id) : id;
}

function numberOf(bound: number | undefined): string {
  return bound === undefined ? '' : formatCount(bound);
}

function between(from: string, to: string): string {
  if (from && to) return from === to ? from : `${from} 至 ${to}`;
  if (from) return `${from} 起`;
  return to ? `至 ${to}` : '';
}
