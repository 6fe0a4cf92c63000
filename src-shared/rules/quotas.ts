import { isHeld } from '../domain/activity.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { HALVES, isWithin } from '../domain/period.ts';
import { halvesInForce } from '../domain/period-in-force.ts';
import { quartersOf } from '../domain/period-parts.ts';
import { PUBLICITY_FORM_LABELS } from '../domain/publicity-form.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import type { Notice } from '../notice/notice.ts';
import { QUOTA_COUNT_LABELS, type Quota, type QuotaCount } from '../notice/quota.ts';
import { halvesAsked } from './asked.ts';
import type { ActivityFact, LedgerFacts } from './ledger-facts.ts';
import { addRecord } from './mend.ts';
import { type Found, met, notMet, notYet, quoted, type Rule, refsOf, under } from './rule.ts';

/**
 * Numbers that the notice asks for in clauses of its own: so many sessions, places, households in
 * each quarter, half or year. Its clauses are the notice's, so it stands beside the list of rules.
 */
export const quotas: Rule<'quotas'> = {
  id: 'quotas',
  clauses: [],
  level: 'unmet',
  mend: addRecord('activity'),
  check: (facts, notice) =>
    notice.clauses.flatMap(({ id, atLeast = [] }) =>
      atLeast.flatMap((quota) =>
        spansOf(quota, facts, notice).flatMap((span) =>
          foundIn(span, quota, facts).map((found) => under(id, found)),
        ),
      ),
    ),
};

interface Span {
  /** `2026年第三季度` */
  label: string;
  from: CivilDate;
  to: CivilDate;
}

/** Those that the half or year asked about holds; of a year asked for half by half, the whole. */
function spansOf({ every }: Quota, facts: LedgerFacts, notice: Notice): Span[] {
  const { year } = facts;
  const [first, second] = halvesInForce(facts.reports, notice.due, year);
  const asked = halvesAsked(facts);
  if (every === 'year') {
    const { from } = first;
    const { to } = second;
    return [{ label: `${year}年`, from, to }];
  }
  const parts =
    every === 'half'
      ? [
          { label: '上半年', ...first },
          { label: '下半年', ...second },
        ]
      : quartersOf(first, second);
  const each = parts.length / HALVES.length;
  return parts
    .filter((_, index) => asked.some((half) => Math.floor(index / each) === half - 1))
    .map(({ label, from, to }) => ({ label: `${year}年${label}`, from, to }));
}

function foundIn(span: Span, quota: Quota, facts: LedgerFacts): Found[] {
  const counted = facts.activities.filter(
    (activity) =>
      isHeld(activity) &&
      isWithin(activity.date, span) &&
      (quota.setting === undefined || activity.settings.includes(quota.setting)) &&
      (quota.form === undefined || activity.form === quota.form),
  );
  if (quota.count === 'eachBody') return foundOfEach(span, quota, counted, facts);
  const number = COUNTERS[quota.count](counted);
  const records = refsOf('activity', counted);
  const { unit } = QUOTA_COUNT_LABELS[quota.count];
  const what = `${span.label}${subjectOf(quota)}`;
  const unplaced =
    quota.count === 'places' ? counted.filter(({ place }) => place === '').length : 0;
  const aside = unplaced > 0 ? `有${unplaced}项没有写地点，没有数在内。` : '';
  if (number >= quota.least)
    return [met(`${what}：${number}${unit}，不少于${quota.least}${unit}。${aside}`, records)];
  // Of what has not begun nothing is missing yet.
  if (facts.today < span.from) return [];
  const have = number === 0 ? '还没有' : `只有${number}${unit}`;
  const text = `${what}：${have}，要求不少于${quota.least}${unit}，还差${quota.least - number}${unit}，请补登或安排。${aside}`;
  return [facts.today <= span.to ? notYet(text, records) : notMet(text, records)];
}

/** Bodies of the roster that fewer activities reached than are asked; those that only may have been are told. */
function foundOfEach(
  span: Span,
  { least, setting }: Quota,
  counted: readonly ActivityFact[],
  { roster, today }: LedgerFacts,
): Found[] {
  const kind = setting === undefined ? '' : SETTING_LABELS[setting];
  const bodies = (roster?.bodies ?? []).filter((body) => !setting || body.kind === setting);
  if (bodies.length === 0) {
    return [
      notYet(
        `${span.label}名册中每个${kind}单位不少于${least}次：名册里没有${kind}单位，没有核对，请先登记名册。`,
      ),
    ];
  }
  const times = new Map<string, { sure: number; doubted: number }>();
  for (const { id } of counted) {
    for (const { bodyId, sure } of roster?.reached.get(id) ?? []) {
      const body = times.get(bodyId) ?? { sure: 0, doubted: 0 };
      body[sure ? 'sure' : 'doubted'] += 1;
      times.set(bodyId, body);
    }
  }
  const missing = bodies.filter(({ id }) => (times.get(id)?.sure ?? 0) < least);
  const what = `${span.label}名册中${bodies.length}个${kind}单位`;
  const records = refsOf(
    'activity',
    counted.filter(({ id }) => roster?.reached.has(id)),
  );
  if (missing.length === 0) return [met(`${what}都已进到，每个不少于${least}次。`, records)];
  if (today < span.from) return [];
  const doubted = missing.filter(({ id }) => (times.get(id)?.doubted ?? 0) > 0).length;
  const aside = doubted > 0 ? `其中${doubted}个有活动疑似去过，请到“名册”确认。` : '';
  const names = missing.slice(0, MOST_NAMED).map(({ name }) => quoted(name));
  const rest = missing.length > names.length ? `等${missing.length}个` : '';
  const text = `${what}，还有${missing.length}个没有进到${least}次：${names.join('、')}${rest}，请补登或安排。${aside}`;
  return [today <= span.to ? notYet(text, records) : notMet(text, records)];
}

/** A district's list of those missing is read out whole up to here. */
const MOST_NAMED = 40;

const COUNTERS: Record<
  Exclude<QuotaCount, 'eachBody'>,
  (activities: readonly ActivityFact[]) => number
> = {
  activities: ({ length }) => length,
  sessions: sumOf('sessions'),
  households: sumOf('households'),
  audience: sumOf('audience'),
  places: (activities) => new Set(activities.flatMap(placesOf)).size,
};

function sumOf(field: 'sessions' | 'households' | 'audience') {
  return (activities: readonly ActivityFact[]) =>
    activities.reduce((sum, activity) => sum + activity[field], 0);
}

/** `和顺里、安泰里` is two places; full and half width are one. */
function placesOf({ place }: ActivityFact): string[] {
  return place
    .normalize('NFKC')
    .split(/[、,;]/u)
    .map((name) => name.replaceAll(/\s/gu, ''))
    .filter((name) => name !== '');
}

/** `进企业的“安全宣讲”活动，不同地点` */
function subjectOf({ count, setting, form }: Quota): string {
  const into = setting === undefined ? '' : `进${SETTING_LABELS[setting]}`;
  const as = form === undefined ? '' : `“${PUBLICITY_FORM_LABELS[form]}”`;
  const of = into === '' || as === '' ? `${into}${as}` : `${into}的${as}`;
  return count === 'activities' ? `${of}活动` : `${of}活动的${QUOTA_COUNT_LABELS[count].label}`;
}
