import type { CivilDate } from '../domain/civil-date.ts';
import { type CutOffs, periodContaining } from '../domain/period.ts';
import type { ReportPeriod } from '../domain/period-in-force.ts';
import type { RecordKind } from '../domain/record.ts';
import type { RecordByKind } from '../domain/records-by-kind.ts';
import { lettersOf } from '../recognition/similar-title.ts';
import { DATE_DOUBTS, NUMBER_DOUBTS, PAST_PLAN } from './activity-doubts.ts';
import { namesOf } from './rule.ts';
import { type ActivitySeen, sameActivities } from './same-activities.ts';
import { DATED_BY, isStray, leftOut, wholeYear } from './stray-day.ts';

/** What is probably amiss in one record, by the field in which it is to be looked at. */
export interface RecordDoubt {
  id: string;
  field: string;
  /** One Chinese sentence. */
  words: string;
  /** The first of the records that it may be a second time. */
  others: { id: string; name: string }[];
}

/** A record as far as another may be the same: kinds without a day have their year in its place. */
export interface RecordSeen extends ActivitySeen {
  id: string;
  /** Of kinds that have none, empty. */
  form: string;
}

export interface DoubtSurroundings {
  /** All live records of the same days or years, those asked about among them. */
  beside: readonly RecordSeen[];
  today: CivilDate;
  due: CutOffs;
  /** Those of the years about. */
  reports: readonly ReportPeriod[];
}

const MOST_OTHERS = 3;

/**
 * What the check of the ledger would ask about single records, for the sheet to mark at once. What
 * shows only against a whole period, such as a number far above the usual one, is left to the check.
 */
export function doubtsOfRecords<K extends RecordKind>(
  kind: K,
  asked: readonly RecordByKind[K][],
  around: DoubtSurroundings,
): RecordDoubt[] {
  const othersOf = twinFinder(kind, around.beside);
  return asked.flatMap((record) => {
    const others = othersOf(record.id);
    const twice =
      others.length === 0
        ? []
        : [{ field: NAMED_BY[kind], words: twiceWords(kind, others), others: firstOf(others) }];
    const own = ownDoubts(record, around).map((doubt) => ({ ...doubt, others: [] }));
    return [...twice, ...own].map((doubt) => ({ id: record.id, ...doubt }));
  });
}

/**
 * Those that are one with a record by the check's own measure, and those of the same day, title and
 * form of which one tells no place. The same at two named places, as in a round of the villages, is two.
 */
function twinFinder(kind: RecordKind, beside: readonly RecordSeen[]) {
  const byId = new Map(beside.map((seen) => [seen.id, seen]));
  const nearly = new Map<string, RecordSeen[]>();
  for (const group of kind === 'activity' ? sameActivities(beside) : [])
    for (const { id } of group) nearly.set(id, group);
  const exactly = new Map<string, RecordSeen[]>();
  for (const seen of beside) {
    const group = exactly.get(keyOf(seen));
    if (group) group.push(seen);
    else exactly.set(keyOf(seen), [seen]);
  }
  return (id: string): RecordSeen[] => {
    const own = byId.get(id);
    if (!own) return [];
    const place = lettersOf(own.place);
    const placeless = (exactly.get(keyOf(own)) ?? []).filter(
      (other) => place === '' || lettersOf(other.place) === '',
    );
    return [...new Set([...(nearly.get(id) ?? []), ...placeless])].filter((other) => other !== own);
  };
}

function keyOf({ date, title, form }: RecordSeen): string {
  return `${date} ${form} ${lettersOf(title)}`;
}

function firstOf(others: readonly RecordSeen[]): RecordDoubt['others'] {
  return others.slice(0, MOST_OTHERS).map(({ id, title }) => ({ id, name: title }));
}

function twiceWords(kind: RecordKind, others: readonly RecordSeen[]): string {
  const names = namesOf(
    others.map(({ title }) => title),
    COUNTED[kind],
  );
  return `与${kind === 'activity' ? '同一天' : '同一年度'}的${names}疑似重复登记，请核对，重复的删去。`;
}

interface OwnDoubt {
  field: string;
  words: string;
}

function ownDoubts(
  record: RecordByKind[RecordKind],
  { today, due, reports }: DoubtSurroundings,
): OwnDoubt[] {
  if ('date' in record) {
    const slips = [...DATE_DOUBTS, ...NUMBER_DOUBTS].flatMap(({ field, words, holds }) =>
      holds(record, today) ? [{ field, words }] : [],
    );
    const { year } = periodContaining(record.date, due);
    const isLeft = record.status === 'held' && leftOut(reports, due, year)(record.date);
    const left = isLeft
      ? [{ field: 'date', words: '日期不在任何一次报送的起止日期内，不会计入统计表。' }]
      : [];
    const isPast = record.status === 'planned' && record.date < today;
    return [...slips, ...left, ...(isPast ? [{ field: 'date', words: PAST_PLAN }] : [])];
  }
  const whole = wholeYear(record.year, due);
  const dated =
    'chosenOn' in record
      ? DATED_BY.pilot(record)
      : 'createdOn' in record
        ? DATED_BY.work(record)
        : null;
  if (!isStray(dated, whole)) return [];
  const words = `日期不在${record.year}年度（${whole.from}至${whole.to}）内，请核对所属年度。`;
  return [{ field: dated.field, words }];
}

const NAMED_BY: Record<RecordKind, string> = {
  activity: 'title',
  pilot: 'name',
  work: 'title',
  case: 'title',
};

const COUNTED: Record<RecordKind, string> = {
  activity: '项活动',
  pilot: '个试点',
  work: '件作品',
  case: '个案例',
};
