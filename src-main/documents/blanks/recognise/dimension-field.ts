import type { FieldId } from '#shared/blanks/field-names.ts';
import { type Dimensions, isOneSort } from '#shared/blanks/parse-dimensions.ts';
import { doubted, type What } from './what.ts';

/** The same as a finding; null as well. What asks for one sort alone is shown, not filled. */
export function dimensionWhat(dims: Dimensions | null, usual: Omit<What, 'field'>): What | null {
  const field = dims && dimensionField(dims);
  if (!field) return null;
  if (!isOneSort(dims)) return { ...usual, field };
  return doubted({ ...usual, field }, '只是其中的一种');
}

/** The form, the setting and the measure of such a field; null for any other. */
export function partsOfNumber(
  field: FieldId | null,
): { form: string; setting: string; measure: string } | null {
  const [, form, setting, measure] = /^m\.(\w+)\.(\w+)\.(\w+)$/u.exec(field ?? '') ?? [];
  return form && setting && measure ? { form, setting, measure } : null;
}

/** The number that headings together ask for; null while they leave open which. */
function dimensionField(dims: Dimensions): FieldId | null {
  const { form, setting, measure, subject } = dims;
  if (subject) {
    // 家庭（户）: homes are counted by themselves.
    const isItsUnit =
      measure === 'activities' || (measure === 'households' && setting === 'family');
    if (form || (measure && !isItsUnit)) return null;
    if (subject === 'pilots') return setting ? `pilots.count.${setting}` : 'pilots.count';
    return setting ? null : `${subject}.count`;
  }
  if (dims.visits && !measure) {
    const isKept = setting === 'enterprise' || setting === 'village' || setting === 'community';
    return isKept && !form ? `visits.${setting}` : null;
  }
  if (dims.ofForm && !form) return null;
  return measure ? `m.${form ?? 'total'}.${setting ?? 'total'}.${measure}` : null;
}
