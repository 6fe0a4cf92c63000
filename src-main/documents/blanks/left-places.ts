import type { FieldId } from '#shared/blanks/field-names.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';

/** A place that a form has for a field, and that is not filled. */
export interface LeftPlace {
  field: FieldId;
  where: string;
  /** Null where a warning says it already. */
  reason: string | null;
}

/** Those that are only a guess, and those that nothing can be written in. */
export function leftPlaces({ fields, unmatched }: BlankRecognition): LeftPlace[] {
  const doubtful = fields.flatMap(
    ({ field, confidence, label, where, reason, doubt = reason }): LeftPlace[] => {
      if (field === null || field === 'pen' || confidence >= FILL_CONFIDENCE) return [];
      const words = `有“${label}”这一栏，但拿不准（${doubt}），请自己填`;
      return [{ field, where, reason: words }];
    },
  );
  const barred = unmatched.flatMap(({ field, where }): LeftPlace[] =>
    field === undefined ? [] : [{ field, where, reason: null }],
  );
  return [...doubtful, ...barred];
}

/** One sentence for all that nothing was found for. */
export function unknownPlaces({ unmatched }: BlankRecognition): string | null {
  const unknown = unmatched.filter(({ reason }) => reason === undefined);
  if (unknown.length === 0) return null;
  const named = unknown.map(({ where, label }) => `${where}${label === '' ? '' : `“${label}”`}`);
  return `有 ${unknown.length} 处没有认出，没有填：${named.join('、')}。请自己填写。`;
}
