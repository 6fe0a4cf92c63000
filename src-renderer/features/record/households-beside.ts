import { readHouseholds } from '#shared/recognition/read-households.ts';
import { householdsKept, peopleCounted } from '../../ui/typed/household-notes.ts';
import type { FormValues } from './desk.ts';
import type { Placed } from './form-layout.ts';

/** What a count brings into the field beside it, and what is to be said of that. */
interface Beside {
  patch: FormValues;
  why: string;
}

/**
 * Households told among people go to their own field: 120户; 35户、80人. Households beside people whom
 * nobody counted count them, one a household. Null where neither is so.
 */
export function householdsBeside(
  { householdsIn, peopleIn }: Placed,
  text: string,
  value: unknown,
  row: FormValues,
): Beside | null {
  if (householdsIn !== undefined) {
    const households = readHouseholds(text);
    if (!('value' in households)) return null;
    return { patch: { [householdsIn]: households.value }, why: householdsKept(households.value) };
  }
  if (peopleIn === undefined || row[peopleIn] || typeof value !== 'number' || value === 0)
    return null;
  return { patch: { [peopleIn]: value }, why: peopleCounted(value) };
}
