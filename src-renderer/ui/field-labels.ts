import { FIELD_LABELS } from '#shared/words/field-labels.ts';

/** A field's name on screen; parts of an activity's details by their own name or with `details.`. */
export function fieldLabel(field: string): string {
  return FIELD_LABELS[field] ?? FIELD_LABELS[`details.${field}`] ?? '其他内容';
}
