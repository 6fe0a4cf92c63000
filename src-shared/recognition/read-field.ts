import { ACTIVITY_MODES, ACTIVITY_STATUSES } from '../domain/activity.ts';
import { type CivilDate } from '../domain/civil-date.ts';
import type { SingleField } from '../domain/define-record.ts';
import { OCCASIONS } from '../domain/occasion.ts';
import { PILOT_STATUSES } from '../domain/pilot.ts';
import { PRINCIPLES } from '../domain/principle.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTINGS } from '../domain/setting.ts';
import { WORK_TYPES } from '../domain/work.ts';
import { MODE_WORDS } from '../words/activity-modes.ts';
import { ACTIVITY_STATUS_WORDS } from '../words/activity-statuses.ts';
import { OCCASION_WORDS } from '../words/occasions.ts';
import { PILOT_STATUS_WORDS } from '../words/pilot-statuses.ts';
import { PRINCIPLE_WORDS } from '../words/principles.ts';
import { WORK_TYPE_WORDS } from '../words/work-types.ts';
import { toLine } from './fold-text.ts';
import { type ExtraWords, foldKeys, readChoice, readChoices } from './read-choice.ts';
import { readCountField } from './read-count-field.ts';
import { readForm } from './read-form.ts';
import { firstSetting, readSettings } from './read-settings.ts';
import { readTypedDay } from './read-typed-day.ts';
import { readYear } from './read-year.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';

/** What a field's words are read by, beside the words themselves. */
export interface FieldSurroundings {
  today: CivilDate;
  /** The day that this one ends. */
  start?: CivilDate | null;
  /** The clerk's own words, by group: form, settings. */
  words?: Readonly<Record<string, ExtraWords>>;
}

/** What is typed or pasted as one field; a day may bring the end of its span. Form and import read alike. */
export function readField(
  field: SingleField,
  text: string,
  around: FieldSurroundings,
): Reading<FieldValue> {
  switch (field.type) {
    case 'day': {
      const reading = readTypedDay(text, around.today, around.start ?? null);
      if (reading.state === 'blank' || reading.state === 'refused') return reading;
      const { date, endDate } = reading.value;
      return { ...reading, value: { value: date, ...(endDate ? { end: endDate } : {}) } };
    }
    case 'year':
      return alone(readYear(text));
    case 'count':
      return alone(readCountField(field, text));
    case 'choice':
    case 'choices':
      return alone(readIds(field.of, field.type === 'choice', text, around.words ?? {}));
    case 'line':
      return text.trim() === '' ? BLANK : alone(readLine(text));
    case 'prose':
      return text.trim() === '' ? BLANK : alone(understood(text.trim()));
    case 'flag':
    case 'links':
      return refused('请打开这条记录来选');
  }
}

/** A field's value; of a span of days also its end. */
export interface FieldValue {
  value: unknown;
  end?: CivilDate;
}

function alone(reading: Reading<unknown>): Reading<FieldValue> {
  return 'value' in reading ? { ...reading, value: { value: reading.value } } : reading;
}

function readLine(text: string): Reading<string> {
  const line = toLine(text);
  return line === text.trim() ? understood(line) : guessed(line, '换行改成了空格');
}

function readIds(
  of: readonly string[],
  one: boolean,
  text: string,
  words: Readonly<Record<string, ExtraWords>>,
): Reading<unknown> {
  if (of === SETTINGS) {
    const settings = readSettings(text, foldKeys(words['settings']));
    return one ? firstSetting(settings) : settings;
  }
  if (of === PUBLICITY_FORMS) return readForm(text, foldKeys(words['form']));
  const table = TABLES.get(of);
  if (!table) throw new Error(`no words for the ids ${of.join()}`);
  return one ? readChoice(text, table) : readChoices(text, table);
}

const TABLES = new Map<readonly string[], Parameters<typeof readChoice<string>>[1]>([
  [OCCASIONS, OCCASION_WORDS],
  [PRINCIPLES, PRINCIPLE_WORDS],
  [ACTIVITY_MODES, MODE_WORDS],
  [ACTIVITY_STATUSES, ACTIVITY_STATUS_WORDS],
  [PILOT_STATUSES, PILOT_STATUS_WORDS],
  [WORK_TYPES, WORK_TYPE_WORDS],
]);
