import type { ActivityInput } from '#shared/domain/activity.ts';
import { ACTIVITY, ACTIVITY_MODE_LABELS } from '#shared/domain/activity.ts';
import { OCCASION_LABELS } from '#shared/domain/occasion.ts';
import { PRINCIPLE_LABELS } from '#shared/domain/principle.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { FieldName } from '#shared/domain/records-by-kind.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { dayOfAccount } from '#shared/recognition/day-of-account.ts';
import {
  copiesInProse,
  peopleInProse,
  reportsInProse,
  sessionsInProse,
} from '#shared/recognition/people-in-prose.ts';
import { LISTED_LESS_ABSENT } from '#shared/recognition/read-attendance.ts';
import { readChoice, readChoices } from '#shared/recognition/read-choice.ts';
import { dayWithin } from '#shared/recognition/read-chronicle.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { countedBy } from '#shared/recognition/read-count-field.ts';
import { type DateSpan, readDate } from '#shared/recognition/read-date.ts';
import { BLANK, guessed, type Reading } from '#shared/recognition/reading.ts';
import type { PlannedDay } from '#shared/words/activity-fields.ts';
import { MODE_WORDS } from '#shared/words/activity-modes.ts';
import { OCCASION_WORDS } from '#shared/words/occasions.ts';
import { PRINCIPLE_WORDS } from '#shared/words/principles.ts';
import { activityForm } from './activity-form.ts';
import { activitySettings } from './activity-settings.ts';
import { activityStatus } from './activity-status.ts';
import { countedBelowForms } from './below-forms.ts';
import { lenient } from './lenient.ts';
import { peopleAndHouseholds } from './people-and-households.ts';
import { groupFields, plainFields } from './plain-fields.ts';
import { readDateCell } from './read-date-cell.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';
import { toldPlace } from './told-place.ts';

/** One row as an activity; faults are noted in the reader, the caller refuses the row then. */
export function interpretActivity(
  reader: RowReader,
  around: RowSurroundings,
): Record<FieldName<'activity'>, unknown> {
  const title = reader.line('title') || visitTitle(reader, around);
  if (title === '') reader.missing('title');
  else if (reader.hasColumn('entry'))
    reader.guess('title', reader.sourceText('entry'), title, '从记事的话里取出的名称，请核对');
  const { isPlanned, ...span } = activityDates(reader, around);
  const form = activityForm(reader, around, title);
  const settings = activitySettings(reader, around, title);
  const input = {
    ...span,
    title,
    form,
    settings,
    status: activityStatus(reader, around, span.date, isPlanned ? BY_PLAN : null),
    sessions: measured(reader, 'sessions', 1),
    ...peopleAndHouseholds(reader, () => attended(reader), around.householdPeople),
    occasion: occasionOf(reader),
    principles: reader.settle(
      'principles',
      readChoices(reader.text('principles'), PRINCIPLE_WORDS),
      [],
      (ids) => ids.map((id) => PRINCIPLE_LABELS[id]).join('、'),
    ),
    mode: reader.settle(
      'mode',
      lenient(reader, 'mode', readChoice(reader.text('mode'), MODE_WORDS)),
      'offline',
      (id) => ACTIVITY_MODE_LABELS[id],
    ),
    ...plainFields(
      reader,
      'activity',
      'title',
      'place',
      'sessions',
      'audience',
      'households',
      'materials',
      'mediaItems',
      'remarks',
    ),
    place: toldPlace(reader),
    mediaItems: countedBelowForms(reader, 'mediaItems') ?? reportsOf(reader, form),
    materials:
      copiesAmongPeople(reader) ??
      countedBelowForms(reader, 'materials') ??
      toldInProse(reader, 'materials', copiesInProse) ??
      reader.count('materials', ACTIVITY.fields.materials, 0),
    details: groupFields(reader, 'details', ACTIVITY.fields.details),
  };
  reader.keepWords('audience', input.audience);
  if (input.audience === 0 && reader.hasColumn('entry') && PEOPLE_TOLD.test(reader.text('summary')))
    reader.guess('audience', reader.text('summary'), '0', UNDECIDED, { at: 'summary' });
  return {
    ...input,
    remarks: [reader.text('remarks'), ...reader.leftovers].filter((text) => text !== '').join('；'),
  };
}

/** A register of visits to a hall names who came, and no activity: 第二小学参观. */
function visitTitle(reader: RowReader, { sheet }: RowSurroundings): string {
  const visitors = reader.line('targetGroup');
  if (reader.hasColumn('title') || sheet.likely !== 'immersive' || visitors === '') return '';
  const title = visitors.endsWith('参观') ? visitors : `${visitors}参观`;
  reader.guess('title', visitors, title, '没有名称一栏，按来访的单位取名', { at: 'targetGroup' });
  return title;
}

function activityDates(
  reader: RowReader,
  { dates }: RowSurroundings,
): Pick<ActivityInput, 'endDate'> & { date: string; isPlanned: boolean } {
  const own = reader.source('date');
  const beside = dayBeside(reader, dates);
  const told = own ? readDateCell(own, dates) : beside.reading;
  const begins = told.state === 'blank' ? reader.source('date.planned') : null;
  const plan = begins ?? (told.state === 'blank' ? reader.source('endDate.planned') : null);
  const planned = begins ? 'date.planned' : 'endDate.planned';
  const reading = plan ? readDateCell(plan, dates) : told;
  const isPlanned = plan !== null && 'value' in reading;
  // Where it was held the day of its plan is only told.
  if (plan === null) for (const day of PLANNED_DAYS) if (reader.text(day) !== '') reader.leave(day);
  if (reading.state === 'blank') {
    reader.missing('date');
    return { date: '', endDate: null, isPlanned };
  }
  if (reading.state === 'refused') {
    reader.fault(plan ? planned : 'date', reading.why);
    return { date: '', endDate: null, isPlanned };
  }
  const { date, endDate } = reader.settle(
    plan ? 'date.planned' : 'date',
    reading,
    reading.value,
    (span) => [span.date, ...(span.endDate ? [span.endDate] : [])].join(' 至 '),
    own || plan ? {} : { at: beside.at },
  );
  if (plan && reader.hasColumn('date')) reader.guess('date', '', date, BY_PLAN);
  const last = plan && !begins ? null : reader.source(plan ? 'endDate.planned' : 'endDate');
  if (!last) return { date, endDate, isPlanned };
  const end = readDateCell(last, { ...dates, month: Number(date.slice(5, 7)) });
  const ended =
    end.state === 'blank'
      ? endDate
      : reader.settle('endDate', end, { date, endDate: null }, (span) => span.date).date;
  if (ended !== null && ended < date) reader.fault('endDate', '结束日期早于开始日期');
  const lastDay = ended === date ? null : ended;
  if (plan && lastDay !== null && reader.hasColumn('endDate'))
    reader.guess('endDate', '', lastDay, BY_PLAN);
  return { date, endDate: lastDay, isPlanned };
}

/** 3月5日柳村防火宣讲; 4月3日，在林场设点宣传 beside the name: where no column tells days. */
function dayBeside(
  reader: RowReader,
  dates: RowSurroundings['dates'],
): { reading: Reading<DateSpan>; at: string } {
  const isAsked = ['date', 'date.planned', 'endDate.planned'].some((field) =>
    reader.hasColumn(field),
  );
  for (const { at, dayIn, why } of isAsked ? [] : DAYS_BESIDE) {
    const day = dayIn(reader.text(at));
    const reading = day === null ? BLANK : readDate(day, dates);
    if ('value' in reading) return { reading: guessed(reading.value, why), at };
  }
  return { reading: BLANK, at: 'title' };
}

const BY_ACCOUNT = { dayIn: dayOfAccount, why: '没有日期一栏，按文字里写的日期' };
const DAYS_BESIDE = [
  { at: 'title', dayIn: dayWithin, why: '没有日期一栏，按名称里写的日期' },
  { at: 'summary', ...BY_ACCOUNT },
  { at: 'status', ...BY_ACCOUNT },
];
const PLANNED_DAYS = ['date.planned', 'endDate.planned'] as const satisfies readonly PlannedDay[];
const BY_PLAN = '没有实际日期，按计划的日期';

/** A row with its outlet, link or readers is one report, where no column counts them. */
function reportsOf(reader: RowReader, form: PublicityForm | null): number {
  const told = toldInProse(reader, 'mediaItems', reportsInProse);
  if (told !== null) return told;
  if (reader.hasColumn('mediaItems') || form !== 'media')
    return reader.count('mediaItems', ACTIVITY.fields.mediaItems, 0);
  const at = ['details.outlets', 'details.links', 'details.reach'].find(
    (field) => reader.text(field) !== '',
  );
  if (at === undefined) return 0;
  reader.guess('mediaItems', '', '1', '没有条数一栏，一行按一条计', { at });
  return 1;
}

/** 862份 where people are counted, of what was handed out, with no column of its own for that. Null for any other. */
function copiesAmongPeople(reader: RowReader): number | null {
  const text = reader.text('audience');
  if (reader.text('materials') !== '' || !COPIES_ALONE.test(text)) return null;
  if (!['title', 'form'].some((field) => HANDED_OUT.test(reader.text(field)))) return null;
  const reading = readCount(text, 'copies');
  return 'value' in reading ? reading.value : null;
}

const HANDED_OUT =
  /发放|分发|派发|散发|张贴|传单|宣传[单册]|折页|明白[纸卡]|一封信|家长书|倡议书|告知书/u;

/** Those who came; where only those called and those who stayed away are counted, what is left of them. */
function attended(reader: RowReader): number {
  const copies = copiesAmongPeople(reader);
  if (copies !== null) {
    const from = reader.text('audience');
    reader.guess('audience', from, '0', IN_COPIES);
    reader.guess('materials', from, String(copies), IN_COPIES, { at: 'audience' });
    return 0;
  }
  if (namesOnly(reader)) {
    reader.guess('audience', reader.text('audience'), '0', ONLY_NAMED);
    reader.leave('audience');
    return 0;
  }
  const counted = measured(reader, 'audience', 0);
  if (!ROLL.some((field) => reader.hasColumn(field))) return counted;
  const [listed, absent] = ROLL.map((field) => readCount(reader.text(field), 'people'));
  if (counted > 0 || !listed || !('value' in listed)) {
    for (const field of ROLL) if (reader.text(field) !== '') reader.leave(field);
    return counted;
  }
  const from = ROLL.map((field) => reader.text(field)).filter((text) => text !== '');
  const rest = absent && 'value' in absent ? listed.value - absent.value : -1;
  const came = Math.max(rest, 0);
  const why = rest < 0 ? ONLY_LISTED : LISTED_LESS_ABSENT;
  reader.guess('audience', from.join('-'), String(came), why, { at: 'roll.listed' });
  return came;
}

/** 全校 under 参加对象及人数 says who they were, and not how many. */
function namesOnly(reader: RowReader): boolean {
  const text = reader.text('audience');
  return (
    text !== '' &&
    /对象|范围|群体/u.test(reader.headingOver('audience')) &&
    !/[\d０-９一二两三四五六七八九十百千万若几数约余多]/u.test(text)
  );
}

const ONLY_NAMED = '只写了对象，没有写人数，按 0 计';
const IN_COPIES = '人数一栏写的是份数，计入发放资料，不计人数';
const PEOPLE_TOLD = /\d(?:余|多)?(?:人|名|位)/u;
const UNDECIDED = '话里写了人数，看不出哪个是参加的，没有计入，请核对';

const ROLL = ['roll.listed', 'roll.absent'] as const;
const ONLY_LISTED = '只写了应到或计划的人数，没有写实到的，没有计入，请补上';

/** The total where there is a column for it, else the sum over the settings' columns. */
function measured(reader: RowReader, field: 'sessions' | 'audience', fallback: number): number {
  const counted = countedBy(ACTIVITY.fields[field]);
  if (reader.text(field) !== '' || reader.source(field)?.cell?.fault)
    return reader.count(field, counted, fallback);
  const parts = SETTINGS.filter(
    (id) => reader.hasColumn(`${field}.${id}`) && reader.text(`${field}.${id}`) !== '',
  );
  if (parts.length === 0)
    return (
      countedBelowForms(reader, field) ??
      sumOfGroups(reader, field) ??
      ticksThatCount(reader, field) ??
      toldInProse(reader, field, field === 'audience' ? peopleInProse : sessionsInProse) ??
      reader.count(field, counted, fallback)
    );
  return parts.reduce((sum, id) => sum + reader.count(`${field}.${id}`, counted, 0), 0);
}

/** 教师, 学生, 家长 counted in columns of their own, with no total beside them. */
function sumOfGroups(reader: RowReader, field: 'sessions' | 'audience'): number | null {
  if (field !== 'audience') return null;
  const groups = reader
    .fieldsOf('audience.group.')
    .filter((name) => reader.text(name) !== '' || reader.source(name)?.cell?.fault);
  if (groups.length === 0) return null;
  const numbers = groups.map((name) => reader.count(name, 'people', 0));
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (numbers.length > 1) reader.guess(field, numbers.join('+'), String(sum), '各类人员相加得出');
  return sum;
}

/** 已完成，参加120人: what only an account of the activity tells, where no column counts it. */
function toldInProse(
  reader: RowReader,
  field: 'audience' | 'materials' | 'mediaItems' | 'sessions',
  find: (text: string) => string | null,
): number | null {
  if (reader.hasColumn(field)) return null;
  const beside = field === 'materials' || field === 'sessions' ? ['audience'] : [];
  for (const name of ['summary', 'status', 'targetGroup', 'remarks', 'title', ...beside]) {
    // 1120份 and nothing else among the remarks.
    const alone =
      field === 'materials' && name !== 'audience' && COPIES_ALONE.test(reader.text(name));
    const words = alone ? reader.text(name) : find(accountIn(name, reader.text(name), field));
    const reading = words === null ? BLANK : readCount(words, 'any');
    if (!('value' in reading)) continue;
    const why = '没有单列一栏，取文字里的数';
    reader.guess(field, reader.text(name), String(reading.value), why, { at: name });
    return reading.value;
  }
  return null;
}

/** 千人大演练 is a name and counts nobody; what follows a name does: …，村民74人到场. Of copies those are counted that were given. */
function accountIn(name: string, text: string, field: string): string {
  if (name !== 'title') return text;
  if (field === 'materials') return /[发赠散]/u.test(text) ? text : '';
  const sessions = field === 'sessions' ? SESSIONS_BEHIND.exec(text)?.[1] : undefined;
  if (sessions !== undefined) return sessions;
  return text.replace(/^[^，,；;。]*/u, '');
}

/** 农机安全巡回宣讲（3场）, 燃气讲座（两场） */
const SESSIONS_BEHIND = /[(（]共?((?:\d{1,3}|[两二三四五六七八九])场次?)[)）]$/u;
const COPIES_ALONE = /^\s*约?\d[\d,]*\s*[余多]?(?:份|册|张|本)\s*$/u;

/** Tick columns filled with numbers of people, where the table counts people nowhere else. */
function ticksThatCount(reader: RowReader, field: 'sessions' | 'audience'): number | null {
  if (field !== 'audience' || reader.hasColumn('audience')) return null;
  const numbers = SETTINGS.flatMap((id) => {
    const reading = readCount(reader.text(`settings.${id}`), 'people');
    return reading.state === 'read' || reading.state === 'guessed' ? reading.value : [];
  }).filter((value) => value > 0);
  if (numbers.every((value) => value === 1)) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  reader.guess('audience', numbers.join('+'), String(sum), '各场所一栏填的是人数，相加得出');
  return sum;
}

function occasionOf(reader: RowReader): ActivityInput['occasion'] {
  const reading = lenient(reader, 'occasion', readChoice(reader.text('occasion'), OCCASION_WORDS));
  return reader.settle('occasion', reading, null, (id) => (id ? OCCASION_LABELS[id] : ''));
}
