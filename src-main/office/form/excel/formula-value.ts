import { columnName, parseCell } from '../../cell-address.ts';

/** Null is an empty cell. */
export type CellValue = number | string | boolean | null;
export type ReadCell = (sheet: string | null, row: number, column: number) => CellValue | undefined;

/** The value of a plain formula (sums, arithmetic, ROUND, IF, comparisons); undefined when beyond us. */
export function evaluateFormula(text: string, read: ReadCell): CellValue | undefined {
  try {
    const tokens = tokenize(text);
    const parser = new Parser(tokens, read);
    const value = parser.expression();
    return parser.atEnd() && !Number.isNaN(value) ? scalar(value) : undefined;
  } catch (error) {
    // A chain of formulas deeper than the stack is as good as unknown.
    if (error instanceof Beyond || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The formula as it reads so many rows and columns further on; `$` holds a reference still. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  return text.replace(
    /("(?:[^"]|"")*")|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/gu,
    (all, quoted, fixColumn, column, fixRow, row) => {
      if (quoted) return all;
      const at = parseCell(`${column}${row}`);
      if (!at) return all;
      const newColumn = fixColumn ? at.column : at.column + columns;
      const newRow = fixRow ? at.row : at.row + rows;
      return `${fixColumn}${columnName(newColumn)}${fixRow}${newRow}`;
    },
  );
}

class Beyond extends Error {}

type Value = CellValue | CellValue[];
type Token = { kind: 'number' | 'string' | 'name' | 'ref' | 'op'; text: string };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(]))|([\p{L}_][\p{L}\d_.]*)|(<>|<=|>=|[-+*/^&=<>(),:%]))/uy;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.replace(/^=/u, '').trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new Beyond();
    const [, number, string, ref, name, op] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined)
      tokens.push({ kind: 'string', text: string.replaceAll('""', '"') });
    else if (ref !== undefined) tokens.push({ kind: 'ref', text: ref });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else tokens.push({ kind: 'op', text: op ?? '' });
  }
  return tokens;
}

const FUNCTIONS: ReadonlyMap<string, (args: Value[]) => CellValue> = new Map(
  Object.entries({
    SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
    AVERAGE: (args) => {
      const all = numbers(args);
      if (all.length === 0) throw new Beyond();
      return all.reduce((sum, value) => sum + value, 0) / all.length;
    },
    MAX: (args) => (numbers(args).length === 0 ? 0 : Math.max(...numbers(args))),
    MIN: (args) => (numbers(args).length === 0 ? 0 : Math.min(...numbers(args))),
    COUNT: (args) => numbers(args).length,
    COUNTA: (args) => args.flat().filter((value) => value !== null && value !== '').length,
    ABS: (args) => Math.abs(toNumber(args[0])),
    INT: (args) => Math.floor(toNumber(args[0])),
    PRODUCT: (args) => numbers(args).reduce((product, value) => product * value, 1),
    ROUND: (args) => {
      const factor = 10 ** toNumber(args[1] ?? 0);
      const value = toNumber(args[0]);
      return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
    },
    IF: (args) => scalar(truth(scalar(args[0] ?? null)) ? (args[1] ?? true) : (args[2] ?? false)),
    IFERROR: (args) => scalar((Number.isNaN(args[0]) ? args[1] : args[0]) ?? null),
  }),
);

class Parser {
  private readonly tokens: readonly Token[];
  private readonly read: ReadCell;
  private at = 0;

  constructor(tokens: readonly Token[], read: ReadCell) {
    this.tokens = tokens;
    this.read = read;
  }

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(): Value {
    let left = this.joined();
    for (;;) {
      const op = this.take('=', '<>', '<', '>', '<=', '>=');
      if (!op) return left;
      left = compare(op, scalar(left), scalar(this.joined()));
    }
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take('&')) left = `${scalar(left) ?? ''}${scalar(this.sum()) ?? ''}`;
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (;;) {
      const op = this.take('+', '-');
      if (!op) return left;
      const right = toNumber(this.product());
      left = op === '+' ? toNumber(left) + right : toNumber(left) - right;
    }
  }

  private product(): Value {
    let left = this.power();
    for (;;) {
      const op = this.take('*', '/');
      if (!op) return left;
      const right = toNumber(this.power());
      if (op === '/' && right === 0) return Number.NaN;
      left = op === '*' ? toNumber(left) * right : toNumber(left) / right;
    }
  }

  private power(): Value {
    let left = this.signed();
    while (this.take('^')) left = toNumber(left) ** toNumber(this.signed());
    return left;
  }

  private signed(): Value {
    if (this.take('-')) return -toNumber(this.signed());
    if (this.take('+')) return this.signed();
    let value = this.primary();
    while (this.take('%')) value = toNumber(value) / 100;
    return value;
  }

  private primary(): Value {
    const token = this.tokens[this.at];
    if (!token) throw new Beyond();
    this.at += 1;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'string') return token.text;
    if (token.kind === 'ref') return this.reference(token.text);
    if (token.kind === 'op' && token.text === '(') {
      const value = this.expression();
      if (!this.take(')')) throw new Beyond();
      return value;
    }
    if (token.kind !== 'name') throw new Beyond();
    if (token.text === 'TRUE' || token.text === 'FALSE') return token.text === 'TRUE';
    const called = FUNCTIONS.get(token.text);
    if (!called || !this.take('(')) throw new Beyond();
    const args: Value[] = [];
    if (!this.take(')')) {
      do args.push(this.expression());
      while (this.take(','));
      if (!this.take(')')) throw new Beyond();
    }
    return called(args);
  }

  private reference(text: string): Value {
    const first = splitReference(text);
    if (!this.take(':')) return this.cell(first.sheet, first.row, first.column);
    const token = this.tokens[this.at];
    if (token?.kind !== 'ref') throw new Beyond();
    this.at += 1;
    const last = splitReference(token.text);
    const values: CellValue[] = [];
    if ((last.row - first.row + 1) * (last.column - first.column + 1) > 200_000) throw new Beyond();
    for (let row = first.row; row <= last.row; row += 1) {
      for (let column = first.column; column <= last.column; column += 1) {
        values.push(this.cell(first.sheet, row, column));
      }
    }
    return values;
  }

  private cell(sheet: string | null, row: number, column: number): CellValue {
    const value = this.read(sheet, row, column);
    if (value === undefined) throw new Beyond();
    return value;
  }

  private take(...ops: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'op' || !ops.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }
}

function splitReference(text: string): { sheet: string | null; row: number; column: number } {
  const bang = text.lastIndexOf('!');
  const cell = parseCell(text.slice(bang + 1));
  if (!cell) throw new Beyond();
  if (bang < 0) return { sheet: null, ...cell };
  return { sheet: text.slice(0, bang).replace(/^'|'$/gu, '').replaceAll("''", "'"), ...cell };
}

function scalar(value: Value): CellValue {
  if (!Array.isArray(value)) return value;
  if (value.length === 1) return value[0] ?? null;
  throw new Beyond();
}

function toNumber(value: Value | undefined): number {
  const one = scalar(value ?? null);
  if (one === null) return 0;
  const number =
    typeof one === 'string' ? (one.trim() === '' ? Number.NaN : Number(one)) : Number(one);
  if (!Number.isFinite(number)) throw new Beyond();
  return number;
}

/** Sums skip words in cells, as Excel does. */
function numbers(args: readonly Value[]): number[] {
  return args.flat().filter((value): value is number => typeof value === 'number');
}

function truth(value: CellValue): boolean {
  if (typeof value === 'string') throw new Beyond();
  return Boolean(value);
}

function compare(op: string, left: CellValue, right: CellValue): boolean {
  const a = left ?? (typeof right === 'string' ? '' : 0);
  const b = right ?? (typeof left === 'string' ? '' : 0);
  if (op === '=') return a === b;
  if (op === '<>') return a !== b;
  if (typeof a !== typeof b) throw new Beyond();
  if (op === '<') return a < b;
  if (op === '>') return a > b;
  return op === '<=' ? a <= b : a >= b;
}
