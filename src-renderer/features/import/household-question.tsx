import { Select } from 'antd';
import type { ImportGuess } from '#shared/contract/import.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { HOUSEHOLD_PEOPLE, HOUSEHOLD_PEOPLE_LABELS } from '#shared/words/household-people.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { formatCount } from '../../ui/numbers.ts';
import { useImport, withHouseholdPeople } from './import-store.ts';

/** The line of the guesses that asks, once for all rows, how many people households are. */
export function HouseholdQuestion({ guesses }: { guesses: readonly ImportGuess[] }) {
  const override = useImport((store) => store.override);
  const answer = useImport((store) => store.overrides.householdPeople);
  const [first] = guesses;
  if (!first) return null;
  const more = guesses.length > 1 ? ` 等 ${formatCount(guesses.length)} 处` : '';
  return (
    <tr>
      <th scope="row">{fieldLabel('audience')}</th>
      <td>
        {first.from}
        {more}
      </td>
      <td>
        <Select
          style={{ minWidth: '13em' }}
          aria-label="只写了户数的，人次怎么计"
          value={answer}
          options={choiceOptions(HOUSEHOLD_PEOPLE, HOUSEHOLD_PEOPLE_LABELS)}
          onChange={(chosen) => void override(withHouseholdPeople(chosen))}
        />
      </td>
      <td>只写了户数</td>
      <td>
        {first.sheet}！{first.cell}
        {more}
      </td>
      <td />
    </tr>
  );
}
