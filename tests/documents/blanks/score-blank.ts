import { parsePlace } from '#shared/blanks/place.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { Truth } from './making/read-truth.ts';

export interface BlankScore {
  /** Labelled places that get their own field. */
  right: number;
  missed: string[];
  /** Would be filled with something that does not belong there. */
  wrong: string[];
  /** Right or wrong, shown but not filled until confirmed. */
  unsure: string[];
}

/** A place is right when its field is, on its line, with nothing but room between it and the truth. */
export function scoreBlank(truth: Truth, found: BlankRecognition): BlankScore {
  const score: BlankScore = { right: 0, missed: [], wrong: [], unsure: [] };
  const open = truth.places.filter((place) => place.field !== 'pen' && place.field !== '?');
  const matched = new Set<object>();
  for (const entry of found.fields) {
    if (entry.field === null || entry.field === 'pen') continue;
    const spot = parsePlace(entry.place)?.[0];
    const filled = entry.confidence >= FILL_CONFIDENCE;
    const asked = open.find(
      (place) =>
        !matched.has(place) &&
        isAsked(place.field, entry.field ?? '') &&
        spot?.line === place.line &&
        Math.abs(spot.from - place.at) <= 8,
    );
    const words = `${entry.label} -> ${entry.field} (${entry.confidence}) ${entry.where}`;
    if (!filled) score.unsure.push(words);
    else if (asked) {
      matched.add(asked);
      score.right += 1;
    } else score.wrong.push(words);
  }
  score.missed = open
    .filter((place) => !matched.has(place))
    .map((place) => `${place.field} ${place.where}`);
  return score;
}

/** On a form for one record its only row is that record. */
function isAsked(truth: string, found: string): boolean {
  return truth === found || truth.replace(/^(work|case)s\.1\./u, '$1.') === found;
}
