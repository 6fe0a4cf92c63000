import { type BlankField, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { RecognisedBlank } from '#shared/contract/template.ts';
import type { PlaceMark } from './blank-paper.tsx';

/** One place of the blank, recognised or not. */
export interface BlankPlace {
  place: string;
  label: string;
  where: string;
  field: BlankField;
  confidence: number;
  reason: string;
  doubt?: string;
  runnerUp?: BlankField;
}

export function placesOf(blank: RecognisedBlank): BlankPlace[] {
  return [
    ...blank.fields,
    ...blank.unmatched.map((open) => ({
      reason: '没有认出要填什么',
      ...open,
      field: null,
      confidence: 0,
    })),
  ];
}

export function markOf({ field, confidence }: BlankPlace): PlaceMark {
  if (field === 'pen') return 'pen';
  if (field === null) return 'open';
  return confidence >= FILL_CONFIDENCE ? 'sure' : 'unsure';
}
