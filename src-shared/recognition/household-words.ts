import { HOUSEHOLD_PEOPLE_LABELS } from '../words/household-people.ts';
import { NUMBER } from './count-words.ts';
import { foldText } from './fold-text.ts';
import { guessed, type Reading } from './reading.ts';

/** 走访120户; not 每户2份 and 一户一册. */
export function tellsHouseholds(text: string): boolean {
  const folded = foldText(text);
  return HOUSEHOLDS.test(folded) && !EACH.test(folded);
}

/** 120户, but not 50户120人. */
export function tellsHouseholdsAlone(text: string): boolean {
  return tellsHouseholds(text) && !PEOPLE.test(foldText(text));
}

/** 210名师生, 职工42人, 村民约80人参加 */
export function tellsPeople(text: string): boolean {
  return PEOPLE.test(foldText(text));
}

/** 受众（户）, 进家庭（单位：户） */
export function headsHouseholds(heading: string): boolean {
  return /[(](?:单位:?)?户次?[)]/u.test(foldText(heading));
}

/** People of so many households. */
export function oneAHousehold(households: Reading<number>): Reading<number> {
  if (!('value' in households)) return households;
  const why = HOUSEHOLD_PEOPLE_LABELS.one;
  return guessed(
    households.value,
    households.state === 'guessed' ? `${households.why}；${why}` : why,
  );
}

const HOUSEHOLDS = new RegExp(`${NUMBER}[余多几来]?万?(?:户(?![主籍口外型])|个?家庭)`, 'u');
const EACH = /一户一|[每逐挨]户|户均/u;
const PEOPLE = new RegExp(
  `${NUMBER}[余多几来]?万?(?:个?人|[名位](?!户主)|群众|师生|学生|职工|员工)`,
  'u',
);
