import { COUNTED_FIELDS } from '#shared/domain/measures.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { type Assigned, assignBest, type Edge } from '#shared/recognition/assign-best.ts';
import { isUnderstood } from '#shared/recognition/compose-heading.ts';
import { foldHeading } from '#shared/recognition/fold-text.ts';
import { type ExtraHeadings, isSequenceHeading } from '#shared/recognition/recognise-heading.ts';
import { UNIT_MEASURES } from '#shared/words/heading-parts.ts';
import { columnName } from '../../office/cell-address.ts';
import {
  type Claim,
  claimsOf,
  claimTotals,
  dropLoneTicks,
  dropPartsAlone,
  dropPartsOfTotals,
  type FoundColumn,
} from './column-claims.ts';
import {
  fieldsInValues,
  headsChronicle,
  SPEAKING_FIELDS,
  tellsAudience,
  weigh,
} from './column-values.ts';
import { dropLoneFormGroups } from './form-groups.ts';
import { groupsNotNames } from './groups-not-names.ts';
import { placesNotSettings } from './places-not-settings.ts';
import { withLettersSpelled } from './settings-in-letters.ts';

export interface ColumnMapping {
  /** `C` */
  column: string;
  heading: string;
  /**
   * A field's id; `settings.village` for a tick column, `audience.village` and `sessions.village`
   * for a count per setting, `audience.group.学生` for one of several groups of people, `form.drill` for a tick per form,
   * `sessions.of.drill` for a number below one of several forms,
   * `name.village` for a column of pilots' names, `roll.listed` and `roll.absent` for people called and people who
   * stayed away, `datePlace` for a day and a place in one cell, `sessionsPeople` for sessions and people, `entry` for a
   * sentence that tells all of it; null is kept in the remarks.
   */
  field: string | null;
  confidence: number;
  /** Running numbers, left out altogether. */
  sequence?: boolean;
}

export interface MappedColumn extends ColumnMapping {
  col: number;
  /** What it might as well be; of a column without a field, what another column has been taken for. */
  other?: string;
  /** Numbers of people told in words, which are kept beside them. */
  inWords?: boolean;
  /** Where the value stands, for a form that is filled in beside its labels. */
  at?: { row: number; col: number };
}

/**
 * Gives each column at most one field and each field at most one column, so that all of them fit
 * best together: what headings say, confirmed or weakened by the values below, and the fields that
 * no activity can do without filled if anything can fill them.
 */
export function mapColumns(
  columns: readonly FoundColumn[],
  kind: RecordKind,
  extra: ExtraHeadings = {},
): MappedColumn[] {
  const spelled = kind === 'activity' ? withLettersSpelled(columns) : columns;
  const claims = spelled.flatMap((column, at) =>
    kind === 'activity' && tellsUnits(column)
      ? []
      : [
          ...claimsByHeading(column, kind, extra),
          ...(kind === 'activity' ? claimsByUnits(column, columns[at + 1]) : []),
        ],
  );
  if (kind === 'activity') {
    placesNotSettings(claims);
    groupsNotNames(claims);
    claims.push(...claimsByValues(spelled, claims));
    dropLoneAccounts(claims);
  }
  claimTotals(columns, claims);
  dropPartsOfTotals(claims);
  dropPartsAlone(claims);
  dropLoneFormGroups(claims);
  dropLoneTicks(claims);
  dropSharedNames(claims);
  const needed = kind === 'activity' ? neededFields(claims) : [];
  const given = new Map<number, Assigned<ColumnEdge>>();
  for (const found of assignBest(edgesOf(claims, needed))) given.set(found.edge.row, found);
  return columns.map((column) => {
    const heading = column.path.join(' ');
    const base = { col: column.col, column: columnName(column.col), heading };
    if (isSequenceHeading(column.path.at(-1) ?? '') || (column === columns[0] && runsOn(column)))
      return { ...base, field: null, confidence: 1, sequence: true };
    const found = given.get(column.col);
    if (!found) {
      const also = countedTwice(column, claims);
      return { ...base, field: null, confidence: 0, ...(also === null ? {} : { other: also }) };
    }
    const { claim } = found.edge;
    const mapped = { ...base, field: claim.field, confidence: confidenceOf(claim) };
    const other = runnerUp(claim, claims);
    return {
      ...mapped,
      ...(claim.inWords ? { inWords: true } : {}),
      ...(other === null ? {} : { other }),
    };
  });
}

/** 单位 over 人, 份: not whose, but what the column before it counts. */
function tellsUnits({ path, samples }: FoundColumn): boolean {
  return (
    /^(?:计量|数量)?单位$/u.test(foldHeading(path.at(-1) ?? '')) &&
    samples.length > 0 &&
    samples.every((text) => UNIT_MEASURES.has(foldHeading(text)))
  );
}

/** 数量 before a column of nothing but 人; 数量（篇/条）. */
function claimsByUnits(column: FoundColumn, next: FoundColumn | undefined): Claim[] {
  const own = BARE_IN_UNITS.exec(foldHeading(column.path.at(-1) ?? ''))?.[1];
  const told = own === undefined ? undefined : UNIT_MEASURES.get(own);
  if (told) return [{ field: told, confidence: BY_UNIT, weight: BY_UNIT, column }];
  const [unit, ...more] = next && tellsUnits(next) ? new Set(next.samples.map(foldHeading)) : [];
  const field = unit === undefined ? undefined : UNIT_MEASURES.get(unit);
  const isBare = /^(?:数量|数|数目|规模|个数)$/u.test(foldHeading(column.path.at(-1) ?? ''));
  if (!field || more.length > 0 || !isBare) return [];
  return [{ field, confidence: BY_UNIT, weight: BY_UNIT, column }];
}

const BARE_IN_UNITS = /^(?:数量|数|数目)[(（](?:单位[:：]?)?(.{1,6})[)）]$/u;
const BY_UNIT = 0.8;

/** 次 over 1, 2, 3 at the left edge numbers the rows, and counts no sessions. */
function runsOn({ path, samples }: FoundColumn): boolean {
  return (
    /^(?:次|期|场|批|期次|场次|批次|次数|次序)$/u.test(foldHeading(path.at(-1) ?? '')) &&
    samples.length >= LEAST_RUN &&
    samples.every((text, at) => Number(text) === at + 1)
  );
}

const LEAST_RUN = 3;

function claimsByHeading(column: FoundColumn, kind: RecordKind, extra: ExtraHeadings): Claim[] {
  const seen = column.isHidden ? HIDDEN_WEIGHT : 1;
  const byHeading = claimsOf(column, kind, extra).map((claim) => ({
    ...claim,
    column,
    weight: weigh(claim, column, kind) * seen,
  }));
  const spoken =
    kind === 'activity' &&
    (byHeading.some(({ field }) => field === 'targetGroup') ||
      (byHeading.length === 0 && JOINED.test(foldHeading(column.path.at(-1) ?? '')))) &&
    tellsAudience(column);
  const told: Claim[] = spoken
    ? [
        {
          field: 'audience',
          confidence: SPOKEN,
          weight: SPOKEN_WEIGHT * seen,
          column,
          inWords: true,
        },
      ]
    : [];
  return [...byHeading, ...told];
}

/** Fields that no heading claims with some certainty, from the values of columns that may hold them. */
function claimsByValues(columns: readonly FoundColumn[], byHeading: readonly Claim[]): Claim[] {
  const isClaimed = (field: string) =>
    byHeading.some(
      (claim) =>
        (claim.field === field && claim.weight >= CERTAIN) ||
        (field !== 'date' && claim.field.startsWith(`${field}.`)),
    );
  const open = SPEAKING_FIELDS.filter((field) => !isClaimed(field));
  if (open.length === 0) return [];
  return columns.flatMap((column): Claim[] => {
    const own = byHeading.filter((claim) => claim.column === column);
    const heading = foldHeading(column.path.at(-1) ?? '');
    // A heading that is understood and fits no field says that its values are something else.
    if (isSequenceHeading(heading) || (own.length === 0 && isUnderstood(heading))) return [];
    const seen = column.isHidden ? HIDDEN_WEIGHT : 1;
    // Without a heading a number may count anything, and words may name what they only tell of.
    const asked = heading === '' ? open.filter((field) => !BELOW_HEADINGS.includes(field)) : open;
    return fieldsInValues(column, asked)
      .filter(({ field }) => !own.some((claim) => claim.field === field))
      .map(({ field, weight }) => ({
        field,
        confidence: BY_VALUES,
        weight: weight * seen,
        column,
      }));
  });
}

/** What nobody headed as an account is one beside a name only; alone it is a chronicle's sentence, and tells the name too. */
function dropLoneAccounts(claims: readonly Claim[]): void {
  for (const claim of claims) {
    const isNamedBeside = claims.some(
      ({ field, weight, column }) =>
        field === 'title' && weight >= AT_NEED && column !== claim.column,
    );
    const isUnasked = claim.confidence === BY_VALUES || headsChronicle(claim.column);
    if (claim.field === 'summary' && isUnasked && !isNamedBeside) claim.weight = 0;
  }
}

const BELOW_HEADINGS: readonly string[] = ['title', 'place', 'materials', 'households'];

/** Of a claim that needs no help from values elsewhere. */
const CERTAIN = 0.6;

/** 参加单位及人数: those who came and how many, in one cell; 职工参与, 来的人 say who they are. */
const JOINED =
  /^(?:地点|场所|村组|单位|对象)[及和与、/].*人数$|^(?:人员|群众|职工|员工|工人|居民|村民|市民|业主|商户|师生|学生|家长|游客|旅客|党员|干部|学员)(?:参加|参与|参训|受训|到场|到会|听课|听讲|受教育|受益)(?:情况)?$|^(?:来|到|听课?|看|参加|到场)了?的?(?:都有|有)?(?:哪些)?人$|^(?:来了|到了)(?:谁|哪些人)$|^(?:参加|参与|参训|参会|参演|参学|受训|到场|受教育|受众)(?:.*(?:人数|人次|人员)|情况|者)?$/u;
const HIDDEN_WEIGHT = 0.8;
const SPOKEN = 0.6;
/** More than what a heading of people is worth when its values are numbers. */
const SPOKEN_WEIGHT = 0.85;
const BY_VALUES = 0.4;

/** A word that all rows share is the sort of their work, where another column tells them apart. */
function dropSharedNames(claims: Claim[]): void {
  const names = claims.filter(({ field, confidence }) => field === 'title' && confidence < 1);
  const isShared = ({ column: { samples } }: Claim) =>
    samples.length > 1 && differing(samples) === 1;
  const tellsApart = ({ column: { samples } }: Claim) =>
    samples.length > 1 && differing(samples) > samples.length / 2;
  if (!names.some(tellsApart)) return;
  // 主题 over 安全宣传, 文化旅游, 安全宣传 sorts the rows that 内容 names one by one.
  const namesEach = names.some(({ column: { samples } }) => isOneByOne(samples));
  for (const name of names)
    if (isShared(name) || (namesEach && sorts(name.column.samples))) name.weight = 0;
}

/** Names of few words, nearly all of them different. */
function isOneByOne(samples: readonly string[]): boolean {
  const mean = samples.reduce((sum, text) => sum + text.length, 0) / Math.max(1, samples.length);
  return (
    samples.length >= LEAST_SORTED &&
    mean <= LONGEST_MEAN &&
    differing(samples) > samples.length * NEARLY_ALL
  );
}

function sorts(samples: readonly string[]): boolean {
  return samples.length >= LEAST_SORTED && differing(samples) <= samples.length * SORTED_INTO;
}

function differing(samples: readonly string[]): number {
  return new Set(samples.map((text) => text.trim())).size;
}

const LEAST_SORTED = 4;
const LONGEST_MEAN = 30;
const NEARLY_ALL = 0.8;
const SORTED_INTO = 0.7;

/** What no activity can do without, unless columns of its parts tell it. */
function neededFields(claims: readonly Claim[]): string[] {
  const hasParts = (field: string) =>
    claims.some((claim) => claim.weight >= LEAST && claim.field.startsWith(`${field}.`));
  return ['title', 'settings', 'form', 'date'].filter(
    (field) => field === 'date' || !hasParts(field),
  );
}

/** A counted field that this column tells as well as the one that has it. */
function countedTwice(column: FoundColumn, claims: readonly Claim[]): string | null {
  const own = claims.find(
    ({ column: { col }, field, weight }) =>
      col === column.col && weight >= CLOSE && COUNTED.includes(field),
  );
  return own?.field ?? null;
}

const COUNTED: readonly string[] = COUNTED_FIELDS;

/** The next best field of a column that is not sure of its own. */
function runnerUp(claim: Claim, claims: readonly Claim[]): string | null {
  if (confidenceOf(claim) >= SURE) return null;
  const [next] = claims
    .filter(({ column, field }) => column.col === claim.column.col && field !== claim.field)
    .sort((a, b) => b.weight - a.weight);
  return next && next.weight >= claim.weight * CLOSE ? next.field : null;
}

const SURE = 0.9;
/** Behind by less than this share of the weight. */
const CLOSE = 0.8;

interface ColumnEdge extends Edge {
  claim: Claim;
}

/** A day and a place in one cell stand in the day's way. */
function edgesOf(claims: readonly Claim[], needed: readonly string[]): ColumnEdge[] {
  const best = new Map<string, ColumnEdge>();
  for (const claim of claims) {
    const { field, weight, column } = claim;
    const record = field === 'datePlace' ? 'date' : field;
    const isNeeded = needed.includes(record);
    if (weight < (isNeeded && claim.confidence <= AT_NEED ? LEAST_AT_NEED : LEAST)) continue;
    // A heading whose values are none of its field's must not keep the column from another.
    const fits = weight >= claim.confidence * FITTING;
    const bonus = isNeeded && fits ? (claim.confidence < AT_NEED ? HALF_NEED : NEED) : 0;
    // Of two columns that fit alike the first is taken, and names the activity before it tells of it.
    const place = column.col * (field === 'title' ? 0.02 : 0.01);
    const score = 100 * (weight + bonus) - place;
    const key = `${column.col} ${record}`;
    if (score > (best.get(key)?.score ?? 0))
      best.set(key, { row: column.col, record, score, claim });
  }
  return [...best.values()];
}

const LEAST = 0.15;
const LEAST_AT_NEED = 0.25;
const AT_NEED = 0.45;
/** Of its heading's certainty, what a column keeps where some of its values fit. */
const FITTING = 0.35;
/** What it is worth that a needed field is filled at all: by a heading, or by values alone. */
const NEED = 0.6;
const HALF_NEED = 0.3;

function confidenceOf({ confidence, weight }: Claim): number {
  const value = Math.min(confidence, 1) * (weight < confidence * 0.6 ? 0.6 : 1);
  return Math.round(value * 100) / 100;
}
