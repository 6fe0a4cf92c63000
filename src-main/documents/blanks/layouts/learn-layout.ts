import type { KnownLayout } from '#shared/blanks/known-layout.ts';
import { parsePlace } from '#shared/blanks/place.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { type BlankModel, linesOf } from '../../../office/form/blank-model.ts';
import { shapeOf, spacedText } from './form-shape.ts';

/** A recognition that the clerk has confirmed as a whole; what was left open stays open next time. */
export function learnLayout(
  model: BlankModel,
  { kind, fields }: BlankRecognition,
  about: Pick<KnownLayout, 'learntOn' | 'fileName'>,
): KnownLayout {
  const texts = new Map(linesOf(model).map(({ address, text }) => [address, text]));
  const settled = fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE);
  return {
    kind,
    ...shapeOf(model),
    ...about,
    places: settled.map(({ place, field }) => ({
      place,
      field,
      text: spacedText(texts.get(lineOf(place)) ?? ''),
    })),
  };
}

/** The line that a place begins in. */
export function lineOf(place: string): string {
  return parsePlace(place)?.[0]?.line ?? '';
}
