import type { RecordKind } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import { isBriefNote } from '#shared/recognition/brief-note.ts';
import { tellsPeople } from '#shared/recognition/household-words.ts';
import { namesSafety } from '#shared/recognition/names-safety.ts';
import { copiesInProse, peopleInProse } from '#shared/recognition/people-in-prose.ts';
import { readActivityStatus } from '#shared/recognition/read-activity-status.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import { readSettings, readTick } from '#shared/recognition/read-settings.ts';
import type { HeadingMatch } from '#shared/recognition/recognise-heading.ts';
import { MODE_WORDS } from '#shared/words/activity-modes.ts';
import { OCCASION_WORDS } from '#shared/words/occasions.ts';
import { EVERYDAY_SORTS, PUBLICITY_WORDS } from '#shared/words/other-work.ts';
import { PRINCIPLE_WORDS } from '#shared/words/principles.ts';
import { FORM_WORDS } from '#shared/words/publicity-forms.ts';
import { PLACE_ENDINGS } from '#shared/words/setting-evidence.ts';
import type { FoundColumn } from './column-claims.ts';
import { isTimeOfDay } from './times-of-day.ts';

/** The heading's certainty, confirmed or weakened by what stands below it. */
export function weigh(
  { field, confidence }: HeadingMatch,
  column: FoundColumn,
  kind: RecordKind,
): number {
  const { path, samples } = column;
  const fits = contentTest(field, kind);
  const values = samples.filter((text) => text.trim() !== '');
  if (field === 'title' && sortsWork(values)) return 0;
  if (field === 'title' && headsChronicle(column) && !namesMost(values)) return 0;
  if (fits === null || values.length === 0) return confidence;
  // Ticks under 公众号 say where it stood, and count nothing.
  if (fieldAt(kind, field)?.type === 'count' && values.every((text) => TICK.test(text.trim())))
    return 0;
  // 参与企业（家） counts companies and is no setting.
  if (OF_SETTINGS.has(field) && values.every((text) => /^\d[\d,]*$/u.test(text.trim()))) return 0;
  // 班次 over 早班, 夜班 counts no sessions.
  if (field === 'sessions' && !values.some(fits)) return 0;
  // 记录 over 张, 王 tells who wrote it down.
  if (field === 'summary' && WRITTEN.test(path.at(-1) ?? '') && !values.some(tellsMore)) return 0;
  // 类别 over 交通安全, 队伍建设 sorts by topic, and tells no form of any of them.
  if (field === 'form' && !NAMES_FORMS.test(path.at(-1) ?? '') && !values.some(fits)) return 0;
  return confidence * (0.3 + (0.7 * values.filter(fits).length) / values.length);
}

/** 任务 over 出警, 宣传, 检查, 宣传: what sort of work each was, and no name. */
function sortsWork(values: readonly string[]): boolean {
  const sorts = new Set(values.map((text) => text.trim()));
  const everyday = [...sorts].filter((text) => EVERYDAY_SORTS.includes(text));
  return (
    everyday.length >= LEAST_SORTS &&
    sorts.size < values.length &&
    [...sorts].every((text) => text.length <= LONGEST_SORT)
  );
}

const LEAST_SORTS = 2;
const WRITTEN = /记录$/u;

function tellsMore(text: string): boolean {
  return text.trim().length > LONGEST_PERSON;
}

const LONGEST_PERSON = 4;
const NAMES_FORMS = /形式|方式|载体|手段|途径/u;
/** 大事 heads names, or sentences that tell all of an activity. */
const OF_CHRONICLES = /大事|[记纪]事|事件|事情/u;

/** Whether a heading stands over what was written down, whatever that tells: 记事. */
export function headsChronicle({ path }: FoundColumn): boolean {
  return OF_CHRONICLES.test(path.at(-1) ?? '');
}

function namesMost(values: readonly string[]): boolean {
  const names = values.filter((text) => !SENTENCE.test(text));
  return names.length >= values.length * MOST || values.every(isBriefNote);
}

const OF_SETTINGS = new Set(['settings', 'setting', 'kind']);

/** People told in words under a heading of people: 职工42人. Half of the values must say how many. */
export function tellsAudience({ samples }: FoundColumn): boolean {
  const values = samples.filter((text) => text.trim() !== '');
  const told = values.filter((text) => tellsPeople(text) || /^\d{1,6}$/u.test(text.trim()));
  return told.length > 0 && told.length >= values.length / 2;
}

/** Those of the fields that the values speak for by themselves, under any heading, and how loudly. */
export function fieldsInValues(
  { samples }: FoundColumn,
  fields: readonly string[],
): { field: string; weight: number }[] {
  if (samples.length === 0) return [];
  return SPEAKING.filter(
    ({ field, test, share = MOST }) =>
      fields.includes(field) && samples.filter(test).length >= samples.length * share,
  ).map(({ field, weight }) => ({ field, weight }));
}

const MOST = 0.8;
const TICK = /^[√✓✔☑]$/u;
const ANY_YEAR = { yearFor: () => 2024, month: 1 };

const SPEAKING: readonly {
  field: string;
  weight: number;
  test: (text: string, at: number, all: readonly string[]) => boolean;
  share?: number;
}[] = [
  { field: 'title', weight: 0.45, test: namesPublicity, share: 0.5 },
  { field: 'date', weight: 0.4, test: isDay },
  { field: 'settings', weight: 0.4, test: (text) => readSettings(text).state === 'read' },
  { field: 'audience', weight: 0.4, test: (text) => /\d\s*(?:余|多)?(?:人|名)次?$/u.test(text) },
  { field: 'materials', weight: 0.4, test: (text) => /\d\s*(?:余|多)?(?:份|张|册)$/u.test(text) },
  { field: 'households', weight: 0.4, test: (text) => /^\d+\s*(?:余|多)?户$/u.test(text) },
  { field: 'place', weight: 0.35, test: namesPlace, share: 0.6 },
  { field: 'summary', weight: 0.35, test: tellsAccount, share: 0.5 },
  { field: 'form', weight: 0.4, test: (text) => readChoice(text, FORM_WORDS).state === 'read' },
  {
    field: 'form',
    weight: 0.35,
    // 志愿者18人 are those who helped.
    test: (text, at, all) =>
      text.length <= 12 &&
      !/\d/u.test(text) &&
      !namesOne(text, at, all) &&
      ['read', 'guessed'].includes(readChoice(text, FORM_WORDS).state),
  },
];

/** 防汛避险宣讲, which comes no second time: the name of one activity, and not the sort of several. */
function namesPublicity(text: string, at: number, all: readonly string[]): boolean {
  return (
    text.length >= SHORTEST_NAME &&
    text.length <= LONGEST_NAME &&
    !/^(?:未|无|没|不|缺)/u.test(text) &&
    !SENTENCE.test(text) &&
    all.indexOf(text) === at &&
    PUBLICITY_WORDS.some((word) => text.includes(word))
  );
}

/** 开学前交通安全讲座, which comes no second time, names its matter besides: one activity, and no sort of them. */
function namesOne(text: string, at: number, all: readonly string[]): boolean {
  return text.length > LONGEST_SORT && all.indexOf(text) === at && namesSafety(text);
}

/** 村民45人参加，发放资料60份: what came of it. */
function tellsAccount(text: string): boolean {
  return (
    /[，,。；;]|参加|发放/u.test(text) &&
    [peopleInProse, copiesInProse].some((find) => find(text) !== null)
  );
}

function namesPlace(text: string): boolean {
  return text.length <= LONGEST_PLACE && PLACE.test(text.trim());
}

const SENTENCE = /^(?:在|到|赴|于|由)|[。；，,：:]/u;
const SHORTEST_NAME = 5;
const LONGEST_SORT = 6;
const LONGEST_NAME = 40;
const LONGEST_PLACE = 16;
const PLACE = new RegExp(`(?:${PLACE_ENDINGS.join('|')})$`, 'u');

/** 5月12日 is one, whatever its year. */
function isDay(text: string): boolean {
  const reading = readDate(text, ANY_YEAR);
  return reading.state === 'read' || (reading.state === 'guessed' && /月.{0,20}日/u.test(text));
}

export const SPEAKING_FIELDS = [...new Set(SPEAKING.map(({ field }) => field))];

function contentTest(field: string, kind: RecordKind): ((text: string) => boolean) | null {
  const understood = (reading: { state: string }) =>
    reading.state === 'read' || reading.state === 'guessed' || reading.state === 'blank';
  if (field.startsWith('settings.') || field.startsWith('form.'))
    return (text) => readTick(text) !== null || understood(readCount(text, 'any'));
  if (/^(?:audience|sessions|roll)\./u.test(field))
    return (text) => understood(readCount(text, 'any'));
  const own = fieldAt(kind, field);
  if (own?.type === 'count') return (text) => understood(readCountField(own, text));
  if (
    field === 'settings' ||
    (kind === 'pilot' && field === 'kind') ||
    (kind === 'case' && field === 'setting')
  ) {
    return (text) => understood(readSettings(text));
  }
  if (field === 'form') return (text) => understood(readChoice(text, FORM_WORDS));
  if (kind === 'activity' && field === 'status')
    return (text) => understood(readActivityStatus(text));
  if (field === 'mode') return (text) => understood(readChoice(text, MODE_WORDS));
  if (field === 'occasion') return (text) => understood(readChoice(text, OCCASION_WORDS));
  if (field === 'principles') return (text) => understood(readChoice(text, PRINCIPLE_WORDS));
  // Under 媒体 numbers tell how many, not which.
  if (field === 'details.outlets') return (text) => !/^\d+$/u.test(text.trim());
  if (field === 'targetGroup')
    return (text) => !tellsPeople(text) && text.length <= 40 && !/^[\d,.\s]+$/u.test(text);
  if (own?.type === 'day')
    return (text) => /\d|[一二三四五六七八九十]月/u.test(text) && !isTimeOfDay(text);
  return null;
}
