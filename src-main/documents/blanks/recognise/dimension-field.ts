import type { FieldId } from '#shared/blanks/field-names.ts';
import type { Dimensions } from '#shared/blanks/parse-dimensions.ts';

/** The number that headings together ask for; null while they leave open which. */
export function dimensionField(dims: Dimensions): FieldId | null {
  const { form, setting, measure, subject } = dims;
  if (subject) {
    if (form || (measure && measure !== 'activities')) return null;
    if (subject === 'pilots') return setting ? `pilots.count.${setting}` : 'pilots.count';
    return setting ? null : `${subject}.count`;
  }
  if (dims.ofForm && !form) return null;
  return measure ? `m.${form ?? 'total'}.${setting ?? 'total'}.${measure}` : null;
}
