/** A piece of a number format. `digit` is 0, # or ?. */
export type FormatToken =
  | { is: 'digit'; char: string }
  | { is: 'point' | 'comma' | 'percent' | 'general' | 'other' }
  | { is: 'literal'; text: string }
  | { is: 'text' };

export interface FormatSection {
  /** [>9999] */
  condition: ((value: number) => boolean) | null;
  tokens: FormatToken[];
}

/** A format code taken apart: [>9999]0.0,"万";0 has two sections. */
export function formatSections(code: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let section: FormatSection = { condition: null, tokens: [] };
  for (const [piece] of code.matchAll(PIECE)) {
    if (piece === ';') {
      sections.push(section);
      section = { condition: null, tokens: [] };
      continue;
    }
    section.condition ??= conditionOf(piece);
    const token = tokenOf(piece);
    if (token) section.tokens.push(token);
  }
  return [...sections, section];
}

const PIECE = /"[^"]*"|[\\!].|[_*].|\[[^[\]]*\]|general|e[+-]|[\s\S]/giu;

function tokenOf(piece: string): FormatToken | null {
  const first = piece.charAt(0);
  if (first === '_' || (first === '*' && piece.length > 1)) return null;
  if (first === '"') return literal(piece.slice(1, -1));
  if (first === '\\' || (first === '!' && piece.length > 1)) return literal(piece.slice(1));
  if (first === '[') {
    const currency = /^\[\$([^-\]]+)/u.exec(piece)?.[1];
    return currency ? literal(currency) : null;
  }
  if (/^general$/iu.test(piece)) return { is: 'general' };
  if (/^[0#?]$/u.test(piece)) return { is: 'digit', char: piece };
  if (piece === '.') return { is: 'point' };
  if (piece === ',') return { is: 'comma' };
  if (piece === '%') return { is: 'percent' };
  if (piece === '@') return { is: 'text' };
  return /^(?:e[+-]|\/)$/iu.test(piece) ? { is: 'other' } : literal(piece);
}

function literal(text: string): FormatToken {
  return { is: 'literal', text };
}

function conditionOf(piece: string): FormatSection['condition'] {
  const match = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/u.exec(piece);
  const compare = match ? COMPARE[match[1] ?? ''] : undefined;
  const bound = Number(match?.[2]);
  return compare ? (value) => compare(value, bound) : null;
}

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
};
