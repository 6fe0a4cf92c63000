import { z } from 'zod';
import type { AnyField } from '../domain/field.ts';
import { MEASURES, type Measures } from '../domain/measures.ts';
import { OCCASIONS } from '../domain/occasion.ts';
import { HALVES } from '../domain/period.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { RECORDS } from '../domain/records-by-kind.ts';
import { SETTINGS } from '../domain/setting.ts';
import { unitSchema } from '../domain/unit.ts';
import { VISITED } from '../domain/visits.ts';
import { COUNTED_FACTS, type ReportFacts } from '../forms/report-facts.ts';
import { FORM_KINDS } from '../notice/notice.ts';
import { factsText } from './facts-text.ts';

/** Of what is frozen now. Version 1 was stored without a number. */
const FACTS_VERSION = 1;

/** As they are stored: their version is no part of what the 校验码 is made from. */
export function toStoredFacts(facts: ReportFacts): object {
  return { version: FACTS_VERSION, ...facts };
}

export type FrozenFacts = { facts: ReportFacts } | { unreadable: 'newer' | 'damaged' };

/**
 * Frozen facts of any version as today's, by one path: what a version meant otherwise is raised step
 * by step, and a field or measure that was not there yet reads as its default.
 */
export function readFrozenFacts(stored: unknown): FrozenFacts {
  const version = versionOf(stored);
  if (version === null) return { unreadable: 'damaged' };
  if (version > FACTS_VERSION) return { unreadable: 'newer' };
  const raised = RAISES.slice(version - 1).reduce((facts, raise) => raise(facts), stored);
  const parsed = factsSchema.safeParse(raised);
  return parsed.success
    ? { facts: parsed.data as unknown as ReportFacts }
    : { unreadable: 'damaged' };
}

/** The text that the digest was made from when they were frozen: never from what is read into them. */
export function frozenText(stored: unknown): string {
  const { version: _, ...facts } = stored as ReportFacts & { version?: number };
  return factsText(facts);
}

/** From version 1 to 2, from 2 to 3 and so on; the 校验码 of older ones stays, by `frozenText`. */
const RAISES: readonly ((facts: unknown) => unknown)[] = [];

const versionSchema = z.object({ version: z.int().min(1).default(1) });

function versionOf(stored: unknown): number | null {
  const parsed = versionSchema.safeParse(stored);
  return parsed.success ? parsed.data.version : null;
}

/** Of a field only what the forms need of it: what was frozen is not held against today's limits. */
function frozen({ type, schema, ...field }: AnyField): z.ZodType {
  const usual = schema.safeParse(undefined).data;
  const inner = plainOf({ type, schema, ...field } as AnyField);
  if (usual !== undefined) return (usual === null ? inner.nullable() : inner).default(usual);
  return type === 'links' || type === 'choices' ? inner.default([]) : inner;
}

function plainOf(field: AnyField): z.ZodType {
  switch (field.type) {
    case 'line':
    case 'prose':
    case 'day':
      return z.string();
    case 'count':
    case 'year':
      return z.number();
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(field.of);
    case 'choices':
      return z.array(z.enum(field.of));
    case 'links':
      return z.array(z.string());
    case 'group':
      return z.record(z.string(), z.unknown());
  }
}

function snapshotOf(fields: Readonly<Record<string, AnyField>>, names = Object.keys(fields)) {
  const shape = names.flatMap((name) => {
    const field = fields[name];
    return field ? [[name, frozen(field)] as const] : [];
  });
  return z.object({ id: z.string(), ...Object.fromEntries(shape) });
}

const keyed = <Key extends string, S extends z.ZodType>(keys: readonly Key[], schema: S) =>
  z.object(Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, S>);

const measures = keyed(MEASURES, z.number().default(0));
const NONE = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Measures;
const bySetting = keyed(SETTINGS, measures.default(NONE));
const tally = z.object({
  total: measures,
  byForm: keyed(PUBLICITY_FORMS, measures.default(NONE)),
  bySetting,
  matrix: keyed(PUBLICITY_FORMS, bySetting.prefault({})),
  pilots: z.object({ total: z.number(), byKind: keyed(SETTINGS, z.number().default(0)) }),
  works: z.number(),
  cases: z.number(),
});
const attachment = z.object({ label: z.string(), title: z.string() });

const half = {
  year: z.number(),
  half: z.literal(HALVES),
  from: z.string(),
  to: z.string(),
};
const account = z.object({
  goesAlong: z.boolean(),
  byOccasion: keyed(OCCASIONS, measures.default(NONE)),
  before: z.object({ period: z.object(half), total: measures }).nullable(),
});

const factsSchema = z.object({
  noticeId: z.string(),
  attachments: z.object({ statistics: attachment, work: attachment, case: attachment }),
  unit: keyed(Object.keys(unitSchema.shape), z.string().default('')),
  period: z.object(half),
  tally,
  yearTally: tally,
  activities: z.array(snapshotOf(RECORDS.activity.fields, [...COUNTED_FACTS])),
  pilots: z.array(snapshotOf(RECORDS.pilot.fields)),
  works: z.array(snapshotOf(RECORDS.work.fields)),
  cases: z.array(snapshotOf(RECORDS.case.fields)),
  extras: z.array(z.enum(FORM_KINDS)).optional(),
  leaderNamed: z.literal(true).optional(),
  visits: z.partialRecord(z.enum(VISITED), z.number()).optional(),
  practice: z.string(),
  plan: z.string(),
  filledOn: z.string().nullable(),
  account: account.nullable().default(null),
} satisfies Record<keyof ReportFacts, z.ZodType>);
