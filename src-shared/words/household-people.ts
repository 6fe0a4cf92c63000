/** How many people a row has that tells households alone: asked once for all such rows. */
export const HOUSEHOLD_PEOPLE = ['one', 'none'] as const;
export type HouseholdPeople = (typeof HOUSEHOLD_PEOPLE)[number];

export const HOUSEHOLD_PEOPLE_LABELS: Record<HouseholdPeople, string> = {
  one: '按每户至少1人计',
  none: '只记户数，人次按0计',
};
