import type { FieldId } from '../blanks/field-names.ts';
import { MEASURES, type Measures } from '../domain/measures.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTINGS } from '../domain/setting.ts';
import { emptyTally, type Tally } from '../statistics/tally.ts';
import { isSummed } from './gathered.ts';

type Numbers = Readonly<Record<FieldId, number>>;

/** Each number over all units. A number that a unit does not tell adds nothing. */
export function sumNumbers(units: readonly Numbers[]): Record<FieldId, number> {
  const sums: Record<FieldId, number> = {};
  for (const numbers of units) {
    for (const [field, value] of Object.entries(numbers)) {
      if (isSummed(field)) sums[field] = (sums[field] ?? 0) + value;
    }
  }
  return sums;
}

/** The same as a tally, for the table that the forms print. */
export function tallyOf(numbers: Numbers): Tally {
  const tally = emptyTally();
  const put = (into: Measures, key: string) => {
    for (const measure of MEASURES) into[measure] = numbers[`m.${key}.${measure}`] ?? 0;
  };
  put(tally.total, 'total.total');
  for (const setting of SETTINGS) put(tally.bySetting[setting], `total.${setting}`);
  for (const form of PUBLICITY_FORMS) {
    put(tally.byForm[form], `${form}.total`);
    for (const setting of SETTINGS) put(tally.matrix[form][setting], `${form}.${setting}`);
  }
  tally.pilots.total = numbers['pilots.count'] ?? 0;
  for (const kind of SETTINGS) tally.pilots.byKind[kind] = numbers[`pilots.count.${kind}`] ?? 0;
  tally.works = numbers['works.count'] ?? 0;
  tally.cases = numbers['cases.count'] ?? 0;
  return tally;
}
