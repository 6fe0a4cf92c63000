import type { Settings } from '#shared/contract/settings.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';

/** The clerk's own column headings (word -> field) for every kind of record that has the field. */
export function ownHeadings(
  synonyms: Settings['synonyms'],
): Record<string, Record<string, string[]>> {
  const fieldsOf = wordsByMeaning(synonyms['headings']);
  return Object.fromEntries(
    RECORD_KINDS.map((kind) => [
      kind,
      Object.fromEntries(Object.entries(fieldsOf).filter(([field]) => fieldAt(kind, field))),
    ]),
  );
}

/** Word -> meaning turned round. */
export function wordsByMeaning(
  group: Record<string, string> | undefined,
): Record<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [word, meaning] of Object.entries(group ?? {}))
    words.set(meaning, [...(words.get(meaning) ?? []), word]);
  return Object.fromEntries(words);
}
