import type { ReportFacts } from '../forms/report-facts.ts';

/** A number of the facts, or how far two of them are apart. */
export interface Figure {
  kind: 'figure';
  text: string;
  /** Where in the facts, e.g. `tally.byForm.lecture.sessions`. */
  fact: string;
  /** The other number, where the figure is the difference. */
  against?: string;
}

/** Names, days and the clerk's own words, as they stand in the facts. */
export interface Told {
  kind: 'told';
  text: string;
  fact: string;
}

/** What only a person can write; says what. */
export interface ToFillIn {
  kind: 'blank';
  text: string;
}

/** A part of a sentence. Plain words are the program's own and never hold a digit. */
export type Piece = string | Figure | Told | ToFillIn;

/** In a title: its lines break between words (GB/T 9704-2012, 7.3.1). */
export const LINE_BREAK = '\n';

export function figure(facts: ReportFacts, fact: string): Figure {
  return { kind: 'figure', text: String(numberAt(facts, fact)), fact };
}

/** How far the first is from the second, without its sign. */
export function difference(facts: ReportFacts, fact: string, against: string): Figure {
  const apart = Math.abs(numberAt(facts, fact) - numberAt(facts, against));
  return { kind: 'figure', text: String(apart), fact, against };
}

export function fromFacts(fact: string, text: string): Told {
  return { kind: 'told', text, fact };
}

export function toFillIn(what: string): ToFillIn {
  return { kind: 'blank', text: `（待填：${what}）` };
}

export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Several parts of a sentence with a mark between them. */
export function joined(parts: readonly Piece[][], mark: string): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [mark, ...part]));
}

export function numberAt(facts: ReportFacts, fact: string): number {
  let found: unknown = facts;
  for (const key of fact.split('.')) {
    found = typeof found === 'object' && found !== null ? Object(found)[key] : undefined;
  }
  if (typeof found !== 'number') throw new Error(`no number in the facts: ${fact}`);
  return found;
}

/** What is left open, once each, in the order of the paper. */
export function openPlaces(account: readonly { pieces: readonly Piece[] }[]): string[] {
  const blanks = account
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => (typeof piece === 'object' && piece.kind === 'blank' ? piece.text : []));
  return [...new Set(blanks)];
}
