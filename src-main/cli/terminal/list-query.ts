import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { CommandSpec } from './command.ts';
import { HALF_YEAR_OPTIONS, halfValue, yearValue } from './values.ts';

/** The options that narrow a list, alike in every command that has one. */
export const LIST_OPTIONS = {
  ...HALF_YEAR_OPTIONS,
  search: { value: true, help: '要找的文字' },
} satisfies CommandSpec['options'];

export function listQuery(values: Map<string, string>) {
  const year = yearValue(values);
  const half = halfValue(values);
  const search = values.get('search');
  if (half !== undefined && year === undefined) {
    throw new Refusal('invalid-input', '写了 --half 就要同时写 --year。');
  }
  return {
    ...(year === undefined ? {} : { year }),
    ...(half === undefined ? {} : { half }),
    ...(search === undefined ? {} : { search }),
  };
}

export function kindNamed(word: string | undefined): RecordKind {
  const kind = RECORD_KINDS.find((known) => known === word);
  if (kind) return kind;
  throw new Refusal(
    'invalid-input',
    `不认识的记录种类“${word ?? ''}”，可写 ${RECORD_KINDS.join('、')}。`,
  );
}
