import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { type CutOffs, periodContaining } from '#shared/domain/period.ts';
import type { Sample } from './read-sample.ts';

/** The year that the sample is written for. */
export const SAMPLE_YEAR = 2024;

export interface SampleOfYear {
  sample: Sample;
  year: number;
}

/**
 * The sample as of today: of the running year, up to today; where little of that has gone by, of the
 * year before.
 */
export function sampleOn(sample: Sample, today: CivilDate, cutOffs: CutOffs): SampleOfYear {
  const running = periodContaining(today, cutOffs).year;
  const ofYear = (year: number): SampleOfYear => ({
    sample: upTo(today, moved(sample, year - SAMPLE_YEAR, '') as Sample),
    year,
  });
  const now = ofYear(running);
  const isEnough = now.sample.activity.length * 3 >= sample.activity.length;
  return isEnough ? now : ofYear(running - 1);
}

/** Every day and year that is named, in fields and in words, by so many years later. */
function moved(value: unknown, years: number, key: string): unknown {
  if (typeof value === 'number') return key === 'year' ? value + years : value;
  if (typeof value === 'string') return movedText(value, years);
  if (Array.isArray(value)) return value.map((item: unknown) => moved(item, years, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, moved(part, years, name)]),
  );
}

function movedText(text: string, years: number): string {
  const next = text.replace(/(?<!\d)20\d{2}(?=年|-\d{2}-\d{2}$)/gu, (year) =>
    String(Number(year) + years),
  );
  // 29 February is not in every year.
  return next.endsWith('-02-29') && parseCivilDate(next) === null
    ? next.replace(/29$/u, '28')
    : next;
}

function upTo(today: CivilDate, sample: Sample): Sample {
  const isPast = (day: string | null | undefined) =>
    day === null || day === undefined || day <= today;
  return {
    ...sample,
    activity: sample.activity.filter(({ date }) => isPast(date)),
    pilot: sample.pilot.filter(({ chosenOn }) => isPast(chosenOn)),
    work: sample.work.filter(({ createdOn }) => isPast(createdOn)),
  };
}
