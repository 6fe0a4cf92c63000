import { parsePlace } from '#shared/blanks/place.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { type BlankScore, scoreBlank } from '../../documents/blanks/score-blank.ts';
import { recogniseFile } from '../blank-files.ts';
import type { WrittenForm } from './made-form.ts';

export interface MadeScore extends BlankScore {
  /** Of the places missed, those that the clerk is not told of. */
  silent: string[];
}

export function scoreMade({ bytes, name, truth }: WrittenForm): MadeScore {
  const found = recogniseFile(bytes, name, 'statistics');
  const score = scoreBlank(truth, found);
  const unsure = found.fields.filter(({ confidence }) => confidence < FILL_CONFIDENCE);
  const told = new Set(
    [...found.unmatched, ...unsure].flatMap(({ place }) =>
      (parsePlace(place) ?? []).map(({ line }) => line),
    ),
  );
  const lines = new Map(truth.places.map(({ field, where, line }) => [`${field} ${where}`, line]));
  const silent = score.missed.filter((missed) => !told.has(lines.get(missed) ?? ''));
  return { ...score, silent };
}
