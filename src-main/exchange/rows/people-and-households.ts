import { ACTIVITY, type ActivityInput } from '#shared/domain/activity.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { tellsHouseholdsAlone } from '#shared/recognition/household-words.ts';
import { homesInProse, visitsInProse } from '#shared/recognition/people-in-prose.ts';
import { readHouseholds } from '#shared/recognition/read-households.ts';
import { HOUSEHOLD_PEOPLE_LABELS, type HouseholdPeople } from '#shared/words/household-people.ts';
import { countedBelowForms } from './below-forms.ts';
import type { RowReader } from './row-reader.ts';

/**
 * People and households of a row. Households stand in a column of their own or where people are
 * counted; people who are told nowhere are one a household, unless the clerk answered otherwise.
 */
export function peopleAndHouseholds(
  reader: RowReader,
  people: () => number,
  answer: HouseholdPeople,
): Pick<ActivityInput, 'audience' | 'households'> {
  const own = reader.count('households', ACTIVITY.fields.households, 0);
  const households =
    reader.text('households') === ''
      ? (countedBelowForms(reader, 'households') ?? householdsBeside(reader))
      : own;
  const isTold = peopleFields(reader).length > 0;
  if (isTold || households === 0) return { audience: people(), households };
  const counted = reader.hasColumn('audience') ? 0 : people();
  if (counted > 0) return { audience: counted, households };
  const audience = answer === 'one' ? households : 0;
  reader.guess(
    'audience',
    reader.text('households'),
    String(audience),
    HOUSEHOLD_PEOPLE_LABELS[answer],
    { at: 'households', asks: 'households' },
  );
  return { audience, households };
}

/** The columns that count people in this row: the total, or those of settings and groups. */
function peopleFields(reader: RowReader): string[] {
  const isWritten = (field: string) => reader.text(field) !== '';
  return isWritten('audience') ? ['audience'] : reader.fieldsOf('audience.').filter(isWritten);
}

/** Told among the people, or else in the columns of settings. */
function householdsBeside(reader: RowReader): number {
  const sumOf = (fields: readonly string[]) =>
    fields
      .filter((field) => !reader.isContinued(field))
      .reduce((sum, field) => sum + householdsIn(reader, field), 0);
  const told = sumOf(peopleFields(reader)) || sumOf(SETTINGS.map((id) => `settings.${id}`));
  if (told > 0 || reader.hasColumn('households')) return told;
  const account = reader.hasColumn('audience') ? 0 : sumOf(['summary']) || sumOf(['status']);
  return account || visited(reader);
}

/** 走访410户 among the remarks, where no column counts homes. */
function visited(reader: RowReader): number {
  for (const field of ['summary', 'status', 'remarks', 'title']) {
    const reading = readHouseholds(visitsInProse(reader.text(field)) ?? '');
    if (!('value' in reading)) continue;
    const why = '没有单列一栏，取文字里的户数';
    reader.guess('households', reader.text(field), String(reading.value), why, { at: field });
    return reading.value;
  }
  return 0;
}

/** Marked, but where a plain number stands alone among people: there the people are marked. */
function householdsIn(reader: RowReader, field: string): number {
  const text = reader.text(field);
  const told = field === 'summary' ? (visitsInProse(text) ?? homesInProse(text)) : null;
  const reading = readHouseholds(told ?? text);
  if (!('value' in reading)) return 0;
  const why = reading.state === 'guessed' ? reading.why : '写的是户数';
  const isAskedAbout = field.startsWith('audience') && tellsHouseholdsAlone(text);
  if (reading.state === 'guessed' || !isAskedAbout)
    reader.guess('households', reader.sourceText(field), String(reading.value), why, { at: field });
  return reading.value;
}
