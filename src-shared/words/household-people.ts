/** How many people a row has that tells households alone: asked once for all such rows. */
export const HOUSEHOLD_PEOPLE = ['one', 'none'] as const;
export type HouseholdPeople = (typeof HOUSEHOLD_PEOPLE)[number];

export const HOUSEHOLD_PEOPLE_LABELS: Record<HouseholdPeople, string> = {
  one: '按每户至少1人计',
  none: '只记户数，人次按0计',
};

/** As the command line's answers. */
export const HOUSEHOLD_PEOPLE_ANSWERS: Record<HouseholdPeople, string> = {
  one: '每户1人',
  none: '不计人次',
};
