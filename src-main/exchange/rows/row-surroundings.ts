import type { ActivityStatus } from '#shared/domain/activity.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { Setting } from '#shared/domain/setting.ts';
import type { BodyMatcher } from '#shared/recognition/match-body.ts';
import type { ExtraWords } from '#shared/recognition/read-choice.ts';
import type { HouseholdPeople } from '#shared/words/household-people.ts';
import type { Section } from '../layout/classify-row.ts';
import type { RowDates } from './read-date-cell.ts';
import type { RowStatus } from './row-status.ts';

/** What holds for a row beside its own cells, and what the clerk answered. */
export interface RowSurroundings {
  dates: RowDates;
  /** Nearest section row above. */
  section: Section;
  /** What the sheet's name and title say. */
  sheet: Section;
  /** Most rows of the table write their form in a column of it. */
  formsWritten: boolean;
  words: ChosenWords;
  householdPeople: HouseholdPeople;
  settingsAnswers: SettingsAnswers;
  formAnswers: FormAnswers;
  statusAnswers: StatusAnswers;
  /** What the row says of not having been held. */
  status: RowStatus | null;
  /** The sheet is a plan, and no column says what came of it. */
  isPlan: boolean;
  /** Null where the day is not known. */
  today: string | null;
  /** The roster, where there is one. */
  bodies?: BodyMatcher | null;
}

/** Words as the cells have them -> id, e.g. form: { 座谈: 'lecture' }. */
export interface ChosenWords {
  readonly form?: ExtraWords;
  readonly settings?: ExtraWords;
}

/** Whether rows taken for planned were held, by the group that their guess names. */
export type StatusAnswers = Readonly<Record<string, ActivityStatus>>;

/** The same for rows that do not name their form. */
export interface FormAnswers {
  readonly all?: PublicityForm | undefined;
  readonly groups?: Readonly<Record<string, PublicityForm>> | undefined;
}

/** What the clerk answered for rows that do not name their settings: those alike, or all that nothing tells of. */
export interface SettingsAnswers {
  readonly all?: readonly Setting[] | undefined;
  /** By the group that a guess or a refusal names. */
  readonly groups?: Readonly<Record<string, readonly Setting[]>> | undefined;
}
