import type { Settings } from '#shared/contract/settings.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import type { OwnWords } from '../../documents/blanks/recognise-blank.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from './desk.ts';

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

/** What the recognition of blanks is to know beside its own words: the labels the clerk has named, and the unit. */
export async function ownWords(desk: Desk): Promise<OwnWords> {
  const { synonyms } = await desk.settings();
  const unit = await getUnit(desk.ledger());
  return { synonyms: wordsByMeaning(synonyms['labels']), unitName: unit?.name ?? '' };
}

function wordsByMeaning(group: Record<string, string> | undefined): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [word, meaning] of Object.entries(group ?? {})) (words[meaning] ??= []).push(word);
  return words;
}
