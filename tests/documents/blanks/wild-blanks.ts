import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { recogniseFile } from '../../support/blank-files.ts';

/** A blank as its maker, who has not seen the program, says it is to be understood. */
interface WildTruth {
  /** `other`: a form of none of the three kinds, whichever it is taken for. */
  kind: FormKind | 'other';
  /** A place with several fields is listed for each. */
  places: { where: string; field?: string; dims?: Dims }[];
  mustNotFill: string[];
}
interface Dims {
  form?: string;
  setting?: string;
  measure?: string;
}

const SAMPLES = join(import.meta.dirname, '../../samples');
/** Kinds that failed on real forms. */
export const WILD = join(SAMPLES, 'wild');
/** Made by somebody who knew only what the program is for. */
export const STRANGERS = join(SAMPLES, 'strangers');
export const STRANGERS_SECOND = join(SAMPLES, 'strangers-second');
export const STRANGERS_THIRD = join(SAMPLES, 'strangers-third');
export const STRANGERS_FOURTH = join(SAMPLES, 'strangers-fourth');
export const STRANGERS_FIFTH = join(SAMPLES, 'strangers-fifth');
export const STRANGERS_SIXTH = join(SAMPLES, 'strangers-sixth');
export const STRANGERS_SEVENTH = join(SAMPLES, 'strangers-seventh');
export const STRANGERS_EIGHTH = join(SAMPLES, 'strangers-eighth');
export const STRANGERS_NINTH = join(SAMPLES, 'strangers-ninth');
export const STRANGERS_TENTH = join(SAMPLES, 'strangers-tenth');
export const STRANGERS_ELEVENTH = join(SAMPLES, 'strangers-eleventh');
export const STRANGERS_TWELFTH = join(SAMPLES, 'strangers-twelfth');
export const STRANGERS_THIRTEENTH = join(SAMPLES, 'strangers-thirteenth');
export const STRANGERS_FOURTEENTH = join(SAMPLES, 'strangers-fourteenth');
export const STRANGERS_FIFTEENTH = join(SAMPLES, 'strangers-fifteenth');
export const STRANGERS_SIXTEENTH = join(SAMPLES, 'strangers-sixteenth');
export const STRANGERS_SEVENTEENTH = join(SAMPLES, 'strangers-seventeenth');
export const STRANGERS_EIGHTEENTH = join(SAMPLES, 'strangers-eighteenth');
export const STRANGERS_NINETEENTH = join(SAMPLES, 'strangers-nineteenth');
export const STRANGERS_TWENTIETH = join(SAMPLES, 'strangers-twentieth');
export const STRANGERS_TWENTY_FIRST = join(SAMPLES, 'strangers-twenty-first');
export const STRANGERS_TWENTY_SECOND = join(SAMPLES, 'strangers-twenty-second');
export const STRANGERS_TWENTY_THIRD = join(SAMPLES, 'strangers-twenty-third');
export const STRANGERS_TWENTY_FOURTH = join(SAMPLES, 'strangers-twenty-fourth');
export const STRANGERS_TWENTY_FIFTH = join(SAMPLES, 'strangers-twenty-fifth');

/** The blanks of a folder that have a truth beside them; those of workbooks name no places. */
export function wildBlanks(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.endsWith('.json') && readTruth(folder, name)?.places !== undefined);
}

function readTruth(folder: string, name: string): WildTruth | null {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')) as WildTruth;
  } catch {
    return null;
  }
}

export interface WildScore {
  right: number;
  missed: string[];
  /** Would be filled without being asked, and not with what belongs there. */
  wrong: string[];
  /** Of those missed, the ones that the clerk is not told of. */
  silent: string[];
  warnings: string[];
  ms: number;
}

export function scoreWild(name: string, folder: string): WildScore {
  const truth = readTruth(folder, name);
  if (truth === null) throw new Error(`no truth beside ${name}`);
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const kinds: readonly FormKind[] = truth.kind === 'other' ? ['work', 'case'] : [truth.kind];
  const scores = kinds.map((kind) => scoreAs(kind, truth, bytes, name));
  return {
    right: scores.reduce((all, { right }) => all + right, 0),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
    silent: scores.flatMap(({ silent }) => silent),
    warnings: scores.flatMap(({ warnings }) => warnings),
    ms: Math.max(...scores.map(({ ms }) => ms)),
  };
}

function scoreAs(kind: FormKind, truth: WildTruth, bytes: Uint8Array, name: string): WildScore {
  const start = performance.now();
  const found = recogniseFile(bytes, name, kind);
  const ms = performance.now() - start;
  const expected = new Map<string, string[]>();
  for (const { where, field, dims } of truth.places) {
    const fields = expected.get(where) ?? [];
    fields.push(field ?? fieldOf(dims ?? {}));
    expected.set(where, fields);
  }
  const wrong: string[] = [];
  let right = 0;
  const named = (where: string) => asTruthNames(where, truth);
  const told = new Set(found.unmatched.map(({ where }) => named(where)));
  for (const { where: at, field, label, confidence } of found.fields) {
    const where = named(at);
    if (field === null || field === 'pen') continue;
    if (confidence < FILL_CONFIDENCE) {
      told.add(where);
      continue;
    }
    const fields = expected.get(where);
    const index = fields?.findIndex((each) => isSame(each, field)) ?? -1;
    if (fields && index >= 0) {
      fields.splice(index, 1);
      right += 1;
    } else if (fields || truth.kind === 'other' || truth.mustNotFill.includes(where))
      wrong.push(`${where} ${label} -> ${field} (${confidence})`);
  }
  const left = [...expected].flatMap(([where, fields]) =>
    fields.map((field) => ({ where, field })),
  );
  const words = ({ where, field }: { where: string; field: string }) => `${field} ${where}`;
  return {
    right,
    missed: left.map(words),
    wrong,
    silent: left.filter(({ where }) => !told.has(where)).map(words),
    warnings: found.warnings.map(({ message }) => message),
    ms,
  };
}

/** Room in an empty paragraph: a truth that names none means the heading over it. */
function asTruthNames(where: string, { places, mustNotFill }: WildTruth): string {
  const isNamed = mustNotFill.includes(where) || places.some((place) => place.where === where);
  return isNamed ? where : where.replace(/下的空行$/u, '');
}

function fieldOf({ form = 'total', setting = 'total', measure = '' }: Dims): string {
  return `m.${form}.${setting}.${measure}`;
}

const oneRecord = (field: string) => field.replace(/^(work|case)s\.1\./u, '$1.');

/** Filled for one record, a form's first row or block is that record, and the unit of a row is the unit. */
function isSame(truth: string, found: string): boolean {
  if (truth === 'unit.name' && /^(?:work|case|pilot)s\.\d+\.unit$/u.test(found)) return true;
  return oneRecord(truth) === oneRecord(found);
}
