import type { RosterBody } from '#shared/domain/roster-body.ts';
import {
  type BodyRole,
  linksSaid,
  NOTHING_SAID,
  type SaidBodies,
} from '#shared/domain/said-bodies.ts';
import { visibleLine } from '#shared/domain/visible-text.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import {
  type NamingWords,
  type RelatedBodies,
  relatedBodies,
} from '#shared/roster/related-bodies.ts';
import type { CellInput, CellMark } from '../../ui/sheet/cell-editor.ts';
import { saidAs } from '../../ui/typed/typed-note.ts';
import type { BesideCells, BesideReading } from '../record/beside-cells.ts';
import type { FormValues } from '../record/desk.ts';

export type BodyCell = Exclude<BodyRole, 'denied'>;
export const BODY_CELLS: readonly BodyCell[] = ['source', 'reached'];

/** 来源单位 and 覆盖单位 in the sheet: what words tell and what was said in one, as they count. */
export function bodyCells(roster: readonly RosterBody[]): BesideCells {
  const byId = new Map(roster.map((body) => [body.id, body]));
  const matcher = bodyMatcher(roster);
  const options = roster.map(({ id, name }) => ({ value: id, label: name }));
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  const related = (values: FormValues, said: SaidBodies) =>
    relatedBodies(wordsOf(values), linksSaid(said), byId, matcher);
  const known = new WeakMap<FormValues, RelatedBodies>();
  /** As the row stands; asked for at each drawing. */
  const standing = (row: FormValues): RelatedBodies => {
    const found = known.get(row) ?? related(row, saidOf(row));
    known.set(row, found);
    return found;
  };
  const sureOf = ({ source, reached }: RelatedBodies, field: string) =>
    (field === 'source' ? [source] : reached).flatMap((body) => (body?.sure ? body.bodyId : []));
  const textOf = (bodies: RelatedBodies, field: string) =>
    sureOf(bodies, field).map(nameOf).join('、');

  /** The bodies that a text of names means; every one of them has to be sure. */
  const idsIn = (text: string, several: boolean): { ids: string[] } | { why: string } => {
    const written = text.split(/[、,，;；\n]+/u).flatMap((name) => name.trim() || []);
    if (!several && written.length > 1) return { why: '来源只能是一个单位' };
    const ids: string[] = [];
    for (const name of written) {
      const match = matcher.named(name);
      if (!match) return { why: `“${visibleLine(name)}”和名册对不上` };
      if (!match.sure)
        return {
          why: `“${visibleLine(name)}”可能是“${nameOf(match.bodyId)}”（${match.why}），请选定`,
        };
      ids.push(match.bodyId);
    }
    return { ids: [...new Set(ids)] };
  };

  return {
    has: (field) => BODY_CELLS.some((each) => each === field),
    editorOf: (field) => ({ type: 'choice', several: field === 'reached', options }),
    textOf: (row, field) => textOf(standing(row), field),
    idsOf: (row, field) => sureOf(standing(row), field),
    marksOf(row) {
      const marks: Record<string, CellMark> = {};
      for (const [field, words] of doubtsIn(standing(row), nameOf))
        marks[field] = { state: 'doubted', text: '', words };
      return marks;
    },
    read(field, input, row): BesideReading {
      const text = 'text' in input ? input.text : '';
      const found = 'ids' in input ? { ids: [...input.ids] } : idsIn(text, field === 'reached');
      if ('why' in found) return { state: 'refused', text, why: found.why };
      const former = saidOf(row);
      const part =
        field === 'source'
          ? sourceMeant(found.ids[0] ?? null, related(row, { ...former, source: null }))
          : reachedMeant(found.ids, related(row, { ...former, reached: [], denied: [] }), former);
      const said = { ...former, ...part };
      const isSame = JSON.stringify(said) === JSON.stringify(former);
      const values = { bodies: isSame ? row['bodies'] : said };
      return { state: 'taken', part, values, note: note(field, input, row, said) };
    },
  };

  /** What came of it, where it is not just what was written. */
  function note(field: string, input: CellInput, row: FormValues, said: SaidBodies): string | null {
    const text = 'text' in input ? input.text.trim() : '';
    const shown = textOf(related(row, said), field);
    if (text === '' && field === 'source' && 'text' in input && shown !== '')
      return `主办单位写的是“${shown}”，来源仍按它`;
    return text === '' || text === shown ? null : saidAs(text, `“${shown}”`, '');
  }
}

/** The doubted bodies of a row, by the cell that they would stand in. */
function doubtsIn(
  { source, reached }: RelatedBodies,
  nameOf: (id: string) => string,
): [BodyCell, string][] {
  const doubted = reached.filter(({ sure }) => !sure);
  const told = doubted.map(({ bodyId, why }) => `可能写到“${nameOf(bodyId)}”（${why}）`);
  return [
    ...(source && !source.sure
      ? [
          [
            'source',
            `主办单位可能是“${nameOf(source.bodyId)}”（${source.why}），请核对`,
          ] satisfies [BodyCell, string],
        ]
      : []),
    ...(told.length > 0
      ? [['reached', `${told.join('；')}，请核对，没有计入覆盖`] satisfies [BodyCell, string]]
      : []),
  ];
}

/** Said only where the words do not tell it already. */
function sourceMeant(id: string | null, told: RelatedBodies): Pick<SaidBodies, 'source'> {
  return { source: told.source?.sure && told.source.bodyId === id ? null : id };
}

/** Whom the words tell and the cell leaves out is denied, whom they do not tell is said. */
function reachedMeant(
  ids: readonly string[],
  told: RelatedBodies,
  former: SaidBodies,
): Pick<SaidBodies, 'reached' | 'denied'> {
  const sure = told.reached.flatMap((body) => (body.sure ? body.bodyId : []));
  const left = [...former.denied, ...sure].filter((id) => !ids.includes(id));
  return { reached: ids.filter((id) => !sure.includes(id)), denied: [...new Set(left)] };
}

function saidOf(values: FormValues): SaidBodies {
  return { ...NOTHING_SAID, ...(values['bodies'] as Partial<SaidBodies> | undefined) };
}

function wordsOf(values: FormValues): NamingWords {
  const text = (field: keyof NamingWords) => String(values[field] ?? '');
  return { title: text('title'), place: text('place'), organiser: text('organiser') };
}
