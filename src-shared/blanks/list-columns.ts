import type { RecordKind } from '../domain/record.ts';
import { assignBest } from '../recognition/assign-best.ts';
import { fitOf } from '../recognition/compose-heading.ts';
import { COLUMN_WORDS } from '../words/column-words.ts';
import { type FieldWords, wordsOnForms } from '../words/field-words.ts';
import { SEQUENCE_WORDS } from '../words/heading-parts.ts';
import { composedFields } from './compose-label.ts';
import { LIST_COLUMNS, type ListName } from './field-names.ts';
import { readLabel } from './label-text.ts';
import { parseDimensions } from './parse-dimensions.ts';
import { isStampHint } from './stamp.ts';
import { unitLabel } from './unit-label.ts';

/**
 * What each heading of a list on a form asks for; null for those that are not understood. One column
 * to a field, so that together they fit best. `settled` are those that it is known of, by their place.
 */
export function listColumns(
  list: ListName,
  headings: readonly string[],
  settled: ReadonlyMap<number, string | null> = new Map(),
): (string | null)[] {
  const edges = headings.flatMap((heading, row) => {
    const own = settled.get(row);
    if (own !== undefined) return own === null ? [] : [{ row, record: own, score: SETTLED }];
    const { core, hints } = readLabel(heading);
    const isOther = core === '' || hints.some((hint) => /万|签/u.test(hint) || isStampHint(hint));
    if (isOther) return [];
    const fits = fitsOf(list, core);
    const isUnit = SENT_IN.has(list) && unitLabel({ core, hints }) === 'unit.name';
    const counted = list === 'activities' ? countedColumn(heading) : null;
    if (counted && fits.length === 0) fits.push({ record: counted, score: BUILT });
    if (isUnit && fits.length === 0) fits.push({ record: 'unit', score: BUILT });
    return fits.map((fit) => ({ row, ...fit }));
  });
  const best = new Map(assignBest(edges).map(({ edge }) => [edge.row, edge.record]));
  return headings.map((_, at) => best.get(at) ?? null);
}

/** What a list needs goes before what a heading says by itself, and behind what names it. */
const [SETTLED, WHOLE, BUILT, AT_NEED, COMPOSED, BESIDE_NEED] = [120, 100, 95, 90, 85, 60];

function fitsOf(list: ListName, core: string): { record: string; score: number }[] {
  if (SEQUENCE_WORDS.includes(core)) return [{ record: 'no', score: WHOLE }];
  const fields = Object.entries<FieldWords>(COLUMN_WORDS[KINDS[list]]).filter(
    ([field]) => field in LIST_COLUMNS[list],
  );
  const isKnown = isListed(list, core);
  const whole = fields.find(([, words]) => saysWhole(wordsOnForms(words), core));
  const built = fields.find(
    ([field, { built: own = [] }]) => fitOf(core, own) >= WELL_BUILT && !isOfOneSort(field, core),
  );
  const needed = fields.filter(
    ([field, { atNeed = [] }]) => NEEDED.has(field) && atNeed.includes(core),
  );
  const beside = needed.length > 0 ? BESIDE_NEED : null;
  return [
    ...(whole ? [{ record: whole[0], score: beside ?? WHOLE }] : []),
    ...(!isKnown && built ? [{ record: built[0], score: beside ?? BUILT }] : []),
    ...(whole || built ? [] : composedColumn(list, core)),
    ...needed.map(([record]) => ({ record, score: AT_NEED })),
  ];
}

/** 演练类型 asks of drills what sort they were, 企业类型 of enterprises, neither what the activity was. */
function isOfOneSort(field: string, core: string): boolean {
  if (field !== 'form' && field !== 'settings') return false;
  const [of = ''] = core.split(SORT);
  const dims = of === core ? null : parseDimensions(of);
  return dims?.form !== undefined || dims?.setting !== undefined;
}

const SORT = /(?:所属)?(?:类型|类别|种类|形式|方式|行业)$/u;

/** 时长, and 片长/时长, which says it in two words. */
function saysWhole(known: readonly string[], core: string): boolean {
  return known.includes(core) || core.split('/').every((word) => known.includes(word));
}

/** 首次发布平台: what a label of the form for one of them would ask for. */
function composedColumn(list: ListName, core: string): { record: string; score: number }[] {
  if (list !== 'works' && list !== 'cases') return [];
  const kind = list === 'works' ? 'work' : 'case';
  const [field, ...others] = composedFields(core, kind);
  const column = field?.slice(kind.length + 1) ?? '';
  return others.length === 0 && column in LIST_COLUMNS[list]
    ? [{ record: column, score: COMPOSED }]
    : [];
}

/** 入户（户）, 发放（份）: what its unit counts, and nothing else. */
function countedColumn(heading: string): string | null {
  const { measure, ...more } = parseDimensions(heading) ?? {};
  const isAlone = Object.keys(more).length === 0;
  return isAlone && measure && measure in LIST_COLUMNS.activities ? measure : null;
}

/** Lists of what a unit sends in: 申报企业 is that unit. */
const SENT_IN: ReadonlySet<ListName> = new Set<ListName>(['works', 'cases']);

/** All of its words are known. */
const WELL_BUILT = 0.9;

/** What a list is hardly without, in whatever words. */
const NEEDED = new Set(['title', 'settings', 'setting']);

/** Known whole, if only for a field that such a list has no column of. */
function isListed(list: ListName, core: string): boolean {
  return Object.values<FieldWords>(COLUMN_WORDS[KINDS[list]]).some((words) =>
    wordsOnForms(words).includes(core),
  );
}

const KINDS: Record<ListName, RecordKind> = {
  pilots: 'pilot',
  works: 'work',
  cases: 'case',
  activities: 'activity',
};
