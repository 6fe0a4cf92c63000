import { HOUSEHOLD_PEOPLE_LABELS } from '#shared/words/household-people.ts';
import { formatCount } from '../numbers.ts';

/** Said where households were told among people. */
export function householdsKept(households: number): string {
  return `户数记为 ${formatCount(households)}`;
}

/** Said where people whom nobody counted were counted by their households. */
export function peopleCounted(people: number): string {
  return `受众人次 ${formatCount(people)}，${HOUSEHOLD_PEOPLE_LABELS.one}`;
}
