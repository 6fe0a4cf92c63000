import type { OwnWords } from '../../documents/blanks/recognise-blank.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { wordsByMeaning } from '../desk/own-words.ts';
import { knownLayouts } from './known-layouts.ts';

/** What the recognition of blanks is to know beside its own words: labels and forms once confirmed, and the unit. */
export async function ownWords(desk: Desk): Promise<OwnWords> {
  const { synonyms } = await desk.settings();
  const unit = await getUnit(desk.ledger());
  return {
    synonyms: wordsByMeaning(synonyms['labels']),
    unitName: unit?.name ?? '',
    layouts: await knownLayouts(desk.ledger()),
  };
}
