import { Refusal } from '#shared/domain/failure.ts';
import {
  HOUSEHOLD_PEOPLE,
  HOUSEHOLD_PEOPLE_ANSWERS,
  type HouseholdPeople,
} from '#shared/words/household-people.ts';
import type { CommandSpec } from './command.ts';

const { one, none } = HOUSEHOLD_PEOPLE_ANSWERS;
const OPTION = 'households';

/** The import's question of how many people households are, answered for all rows. */
export function householdOptions(): CommandSpec['options'] {
  return { [OPTION]: { value: true, help: `只写了户数的行：${one}（不写时）或${none}` } };
}

export function householdValue(values: ReadonlyMap<string, string>): HouseholdPeople {
  const text = values.get(OPTION);
  if (text === undefined) return 'one';
  const answer = HOUSEHOLD_PEOPLE.find((each) => HOUSEHOLD_PEOPLE_ANSWERS[each] === text);
  if (answer) return answer;
  throw new Refusal(
    'invalid-input',
    `“--${OPTION} ${text}”不对：只写了户数的行，人次要写${one}（不写时）或${none}。`,
  );
}

/** What is asked where `rows` rows tell households alone and nothing was answered. */
export function householdQuestion(rows: number, values: ReadonlyMap<string, string>): string[] {
  if (rows === 0 || values.has(OPTION)) return [];
  return [`有 ${rows} 处只写了户数，人次按每户至少1人计；人次按0计的，加 --${OPTION} ${none}。`];
}
