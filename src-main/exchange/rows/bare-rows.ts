import { ownAt } from '#shared/domain/own-at.ts';
import { formBetrayed, formFromTitle } from '#shared/recognition/read-form.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { isFormTold, isMadeForSafety, saysPublicity, speaksOfSafety } from './other-work.ts';
import type { ReadRow } from './row-outcome.ts';
import type { SourceCell } from './row-reader.ts';
import type { FormAnswers } from './row-surroundings.ts';

/**
 * Whether nothing of a row shows that it was publicity: no form that is known, no word of it, nobody whom it reached.
 * Where other rows of its table are other work, it is, too: 新车到站上牌 under 其他.
 */
export function isBare(
  { columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
  read: ReadRow,
  answers: FormAnswers,
): boolean {
  if (read.kind !== 'activity' || columns.some(({ field }) => field === 'entry')) return false;
  const { input, guesses } = read;
  const { title, form, audience, households, materials, mediaItems } = input;
  const reached = audience + households + materials + mediaItems;
  if (reached > 0 || isFormTold(columns, sources) || isAnswered(guesses, answers)) return false;
  const written = columns.filter(({ field }) => field === 'form');
  const isOther = form === 'other';
  const ownWords = written.flatMap(({ col, heading }) => {
    const { text = '', carried } = sources.get(col) ?? {};
    return carried || text.trim() === '' ? [] : [{ text, heading }];
  });
  // 其他 as the form of publicity is what the clerk says of it; the clerk's own words may stand for another.
  if (ownWords.some(({ heading }) => !isOther || heading.includes('宣'))) return false;
  const said = [title, input.summary, input.remarks, ...ownWords.map(({ text }) => text)];
  if (said.some((text) => saysPublicity(text) || isMadeForSafety(text))) return false;
  if (formFromTitle(title).state !== 'blank') return false;
  return (isOther || !speaksOfSafety(title)) && formBetrayed(title).state === 'blank';
}

/** The clerk said what rows of this name are. */
function isAnswered(guesses: ReadRow['guesses'], { groups, all }: FormAnswers): boolean {
  return guesses.some(
    ({ asks, group = '' }) => asks === 'form' && (all ?? ownAt(groups, group)) !== undefined,
  );
}
