import { labelMatcher } from '#shared/blanks/match-label.ts';
import { formatPlace, parsePlace } from '#shared/blanks/place.ts';
import { type BlankModel, linesOf } from '../../../office/form/blank-model.ts';
import { emptiedModel } from './emptied-model.ts';
import { type Findings, startFindings } from './findings.ts';
import { recogniseFlow } from './recognise-flow.ts';

/**
 * Lists the places of a form that hold the answers of last time, each with what it asks for: nothing is written there
 * until the clerk says so, and then in place of the old answer. Where they stand.
 */
export function listAnswered(
  model: BlankModel,
  { kind, unitName, isKnown, result }: Findings,
): string[] {
  const again = startFindings(result.format, kind, labelMatcher(kind), unitName);
  const emptied = emptiedModel(model, isKnown);
  for (const flow of emptied.flows) recogniseFlow(flow, again);
  const written = new Map(linesOf(model).map(({ address, text }) => [address, text]));
  const rooms = new Map(linesOf(emptied).map(({ address, text }) => [address, text]));
  const told = new Set([...result.fields, ...result.unmatched].map(keyOf));
  const found = [
    ...again.result.fields.filter(({ field }) => field !== null && field !== 'pen'),
    ...again.result.unmatched.map((left) => ({ ...left, field: left.field ?? null })),
  ];
  const old = found.flatMap(({ field, label, where, place }) => {
    const spots = parsePlace(place) ?? [];
    const isOld = spots.some(({ line }) => written.get(line) !== rooms.get(line));
    if (!isOld || told.has(keyOf({ where, label })) || field === 'pen') return [];
    const whole = spots.map((spot) =>
      rooms.get(spot.line) === ''
        ? { ...spot, from: 0, to: written.get(spot.line)?.length ?? 0 }
        : { ...spot, to: endOfRoom(rooms.get(spot.line) ?? '', spot.to) },
    );
    const own = field === null ? {} : { field };
    return [{ label, where, place: formatPlace(whole), reason: OLD, ...own }];
  });
  const answers = old.flatMap(({ field, where }) => (field === undefined ? [] : [where]));
  // One alone may be anything.
  if (answers.length < LEAST_ANSWERS) return [];
  result.unmatched.push(...old);
  return answers;
}

const LEAST_ANSWERS = 2;

function keyOf({ where, label }: { where: string; label: string }): string {
  return `${where} ${label}`;
}

const OLD = '已有上次填的内容，没有改动';

function endOfRoom(room: string, at: number): number {
  let to = at;
  while (room.charAt(to) === '_') to += 1;
  return to;
}
