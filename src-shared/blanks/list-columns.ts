import type { RecordKind } from '../domain/record.ts';
import { fitOf } from '../recognition/compose-heading.ts';
import { COLUMN_WORDS } from '../words/column-words.ts';
import { type FieldWords, wordsOnForms } from '../words/field-words.ts';
import { SEQUENCE_WORDS } from '../words/heading-parts.ts';
import { LIST_COLUMNS, type ListName } from './field-names.ts';
import { readLabel } from './label-text.ts';

/** What each heading of a list on a form asks for; null for those that are not understood. */
export function listColumns(list: ListName, headings: readonly string[]): (string | null)[] {
  const printed = headings.map((heading) => {
    const { core, hints } = readLabel(heading);
    return hints.some((hint) => /万|签|盖章/u.test(hint)) ? '' : core;
  });
  const columns = printed.map(
    (core) =>
      columnFor(list, core, (words) => wordsOnForms(words).includes(core)) ??
      (isListed(list, core)
        ? null
        : columnFor(list, core, ({ built = [] }) => fitOf(core, built) >= WELL_BUILT)),
  );
  for (const [index, core] of printed.entries()) {
    const needed = columnFor(list, core, ({ atNeed = [] }) => atNeed.includes(core));
    if (needed && NEEDED.has(needed) && !columns.includes(needed)) columns[index] = needed;
  }
  return columns;
}

/** What a list is hardly without, in whatever words. */
/** All of its words are known. */
const WELL_BUILT = 0.9;

const NEEDED = new Set(['title', 'settings']);

/** Known whole, if only for a field that such a list has no column of. */
function isListed(list: ListName, core: string): boolean {
  return Object.values<FieldWords>(COLUMN_WORDS[KINDS[list]]).some((words) =>
    wordsOnForms(words).includes(core),
  );
}

function columnFor(
  list: ListName,
  core: string,
  fits: (words: FieldWords) => boolean,
): string | null {
  if (core === '') return null;
  if (SEQUENCE_WORDS.includes(core)) return 'no';
  const fields: [string, FieldWords][] = Object.entries(COLUMN_WORDS[KINDS[list]]);
  const found = fields.find(([field, words]) => field in LIST_COLUMNS[list] && fits(words));
  return found?.[0] ?? null;
}

const KINDS: Record<ListName, RecordKind> = {
  pilots: 'pilot',
  works: 'work',
  cases: 'case',
  activities: 'activity',
};
