import type { CountField } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ColumnPath } from '#shared/domain/records-by-kind.ts';
import type { Counted } from '#shared/recognition/count-words.ts';
import { isPlaceholder, toLine } from '#shared/recognition/fold-text.ts';
import { headsHouseholds, tellsHouseholdsAlone } from '#shared/recognition/household-words.ts';
import { guessed, type Reading } from '#shared/recognition/reading.ts';
import { splitDatePlace } from '#shared/recognition/split-date-place.ts';
import {
  headsSessionsAndPeople,
  splitSessionsPeople,
} from '#shared/recognition/split-sessions-people.ts';
import type { PlannedDay } from '#shared/words/activity-fields.ts';
import { headingOf } from '#shared/words/field-labels.ts';
import { HOUSEHOLD_PEOPLE_LABELS, type HouseholdPeople } from '#shared/words/household-people.ts';
import { cellName } from '../../office/cell-address.ts';
import { type WorkbookCell } from '../cells/workbook-model.ts';
import { shortHeading } from '../layout/find-tables.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { GridCell } from '../layout/sheet-grid.ts';
import { partOfEntry } from './chronicle-parts.ts';
import { readNumberCell } from './read-number-cell.ts';
import type { Fault, Guess, NamedBodyOfRow, Unwritten } from './row-outcome.ts';
import { mayBeLeftOut, unreadText, whyUnread } from './unread-cells.ts';

/** A cell as the row's readers see it: corrected by the clerk, ditto marks resolved. */
export interface SourceCell {
  col: number;
  heading: string;
  text: string;
  cell: WorkbookCell | null;
  grid: GridCell | null;
  /** Taken over from the row above: marked so (同上), left blank, or blank throughout a group. */
  carried?: Carried;
  /** What the cell says itself, when `text` is taken over. */
  written?: string;
}

/** Of a guess: the field whose cell it was made from, and the question it belongs to. */
interface GuessMore extends Pick<Guess, 'asks' | 'group'> {
  at?: string;
}

export interface Carried {
  how: 'ditto' | 'blank' | 'group';
  /** The cell that has the words of its own. */
  from: string;
}

/** Reads one row field by field and gathers what was guessed and what was wrong. */
export class RowReader {
  readonly kind: RecordKind;
  readonly row: number;
  readonly guesses: Guess[] = [];
  readonly faults: Fault[] = [];
  readonly leftovers: string[] = [];
  /** Bodies of the roster that columns of their own name. */
  readonly bodies: NamedBodyOfRow[] = [];
  readonly questions: { asks: Unwritten; group: string }[] = [];
  private readonly byField: ReadonlyMap<string, MappedColumn>;
  private readonly sources: ReadonlyMap<number, SourceCell>;
  private readonly firstColumn: number;
  private readonly householdPeople: HouseholdPeople;
  private readonly left = new Set<string>();
  /** Fields of which only the words under 同上 are told so far. */
  private readonly ditto = new Set<string>();

  constructor(
    kind: RecordKind,
    row: number,
    byField: ReadonlyMap<string, MappedColumn>,
    sources: ReadonlyMap<number, SourceCell>,
    householdPeople: HouseholdPeople,
  ) {
    this.kind = kind;
    this.row = row;
    this.byField = byField;
    this.sources = sources;
    this.householdPeople = householdPeople;
    this.firstColumn = Math.min(...sources.keys(), 16_384);
  }

  hasColumn(field: string): boolean {
    return this.byField.has(field);
  }

  /** What heads the field's column; empty when it has none. */
  headingOver(field: string): string {
    return this.byField.get(field)?.heading ?? '';
  }

  /** The columns' fields that begin so, in the sheet's order. */
  fieldsOf(prefix: string): string[] {
    return [...this.byField.keys()].filter((field) => field.startsWith(prefix));
  }

  /** The field's cell; null when it has no column or nothing is written. What cannot be read is a fault, or left out. */
  source(field: string): SourceCell | null {
    const column = this.byField.get(field);
    const source = column ? this.sources.get(column.col) : undefined;
    if (!source) return null;
    const { cell } = source;
    if (cell?.fault) {
      const why = whyUnread(cell.fault, source.text);
      if (mayBeLeftOut(this.kind, field))
        this.mark(this.cellOf(field), field, unreadText(cell), '', why);
      else this.fault(field, why);
      return null;
    }
    if (column?.field === 'datePlace') return partOf(source, field);
    if (column?.field === 'published') return publishedPart(source, field);
    if (column?.field === 'entry')
      return { ...source, text: partOfEntry(source.text, field), cell: null };
    return column?.field === 'sessionsPeople'
      ? countedPart(source, field)
      : inHouseholds(source, field);
  }

  /** How the field's words came down from the row above; null when they are the row's own. */
  carried(field: string): Carried['how'] | null {
    return this.takenOver(field)?.how ?? null;
  }

  text(field: string): string {
    const source = this.source(field);
    const text = source === null || isPlaceholder(source.text) ? '' : source.text.trim();
    const carried = this.takenOver(field);
    if (carried?.how === 'ditto' && !this.guesses.some((guess) => guess.field === field)) {
      this.guess(field, this.writtenText(field), toLine(text), whyCarried(carried));
      this.ditto.add(field);
    }
    return text;
  }

  /** A formula that finds nothing shows 0, which is neither a name nor a place. */
  line(field: string): string {
    const line = toLine(this.text(field));
    if (!/^0+$/u.test(line)) return line;
    if (!this.guesses.some((guess) => guess.field === field))
      this.guess(field, line, '', '只有 0，按没有填写计');
    return '';
  }

  /** A whole number. A cell merged over several rows counts once, in the row it is written in. */
  count(field: string, counted: Counted | CountField, fallback: number): number {
    const source = this.source(field);
    if (source === null) return fallback;
    const { grid } = source;
    const reading = readNumberCell(source, counted);
    if (reading.state === 'blank' && source.text.trim() !== '') {
      this.guess(field, source.text, String(fallback), `没有写数，按${fallback}计`);
      return fallback;
    }
    const number =
      counted === 'people' && tellsHouseholdsAlone(source.text)
        ? this.peopleOfHouseholds(field, reading, fallback)
        : this.settle(field, reading, fallback, String);
    if (grid && grid.sharedBy > 1) {
      if (field === 'sessions' && number === grid.sharedBy) {
        this.guess(field, source.text, '1', '合并单元格里的场次分到各行');
        return 1;
      }
      if (grid.writtenIn === this.row) return number;
      this.guess(field, source.text, '0', '合并单元格里的数只计入第一行');
      return 0;
    }
    return number;
  }

  /** Takes a reading's value; notes a guess, a fault, or takes the fallback for a blank. */
  settle<T>(
    field: string,
    reading: Reading<T>,
    fallback: T,
    show: (value: T) => string,
    more: GuessMore = {},
  ): T {
    if (reading.state === 'blank') return fallback;
    if (reading.state === 'refused') {
      this.fault(field, reading.why);
      return fallback;
    }
    const carried = this.takenOver(field);
    const whys = [
      ...(carried ? [whyCarried(carried)] : []),
      ...(reading.state === 'guessed' ? [reading.why] : []),
    ];
    if (whys.length > 0)
      this.guess(field, this.writtenText(field), show(reading.value), whys.join('；'), more);
    return reading.value;
  }

  /** A field is guessed once: what its reader makes of the words takes the place of the words. */
  guess(field: string, from: string, to: string, why: string, more: GuessMore = {}): void {
    if (this.ditto.delete(field)) {
      const words = this.guesses.findIndex((guess) => guess.field === field);
      if (words >= 0) this.guesses.splice(words, 1);
    }
    const { at = field, ...question } = more;
    this.guesses.push({
      cell: this.cellOf(at),
      field,
      from: toLine(from),
      to,
      why,
      ...question,
    });
  }

  fault(field: string, why: string): void {
    if (this.faults.some((fault) => fault.field === field)) return;
    const label = LABELS[field] ?? headingOf(this.kind, field);
    const { heading, confidence = 0 } = this.byField.get(field) ?? {};
    const name = heading === undefined || heading === '' ? label : shortHeading(heading);
    const says = saying(this.sourceText(field), this.writtenText(field), this.takenOver(field));
    const subject = `“${name}”${says}`;
    // One word for one thing: a heading that says what the field is needs no other beside it.
    const isPlain = confidence >= SURE || name.includes(label) || why.includes(label);
    const named = isPlain ? '' : label;
    this.faults.push({ cell: this.cellOf(field), field, reason: `${subject}${named}${why}` });
  }

  /** The row is held back with others of its group until the question of the field is answered. */
  ask(asks: Unwritten, group: string): void {
    this.questions.push({ asks, group });
  }

  missing(field: string): void {
    const label = LABELS[field] ?? headingOf(this.kind, field);
    const why = this.sourceText(field) === '' ? '是空的' : '没有写出文字';
    this.fault(field, this.hasColumn(field) ? `${why}，缺少${label}` : `没有这一列，缺少${label}`);
  }

  /** Whether a cell of the field, or of a column that counts towards it, says something of its own. */
  writes(field: string): boolean {
    if (this.left.has(field)) return false;
    return [field, ...this.fieldsOf(`${field}.`)].some(
      (name) => !isPlaceholder(this.sourceText(name)),
    );
  }

  /** Kept in the remarks, so that nothing in the file is lost without a word. */
  leave(field: string): void {
    this.left.add(field);
    const source = this.source(field);
    if (source) this.leftovers.push(`${shortHeading(source.heading)}：${toLine(source.text)}`);
  }

  /** Words in which people are counted say who they were, which the number does not. */
  keepWords(field: string, read: number): void {
    const column = this.byField.get(field);
    const text = this.sourceText(field);
    if (!column?.inWords || text.trim() === '') return;
    this.mark(this.cellOf(field), field, text, String(read), '这一列是文字，取其中的人数');
    if (!/\p{Script=Han}{3}/u.test(text)) return;
    this.leftovers.push(`${shortHeading(column.heading)}：${toLine(text)}`);
  }

  /** Notes what a cell shows and is not taken, unless something is told of the cell already. */
  mark(
    cell: string,
    field: string,
    from: string,
    to: string,
    why: string,
    question: Pick<Guess, 'asks' | 'group'> = {},
  ): void {
    if (!this.guesses.some((guess) => guess.cell === cell))
      this.guesses.push({ cell, field, from: toLine(from), to, why, ...question });
  }

  /** Tells of a cell what is to be looked at, beside what is told of it already. */
  doubt(cell: string, field: string, text: string, why: string): void {
    const told = this.guesses.find((guess) => guess.cell === cell);
    if (!told) this.guesses.push({ cell, field, from: text, to: text, why });
    else if (!told.why.includes(why)) told.why += `；${why}`;
  }

  sourceText(field: string): string {
    const column = this.byField.get(field);
    return column ? (this.sources.get(column.col)?.text ?? '') : '';
  }

  /** A cell merged with one above: its number counts there. */
  isContinued(field: string): boolean {
    const grid = this.source(field)?.grid;
    return grid != null && grid.sharedBy > 1 && grid.writtenIn !== this.row;
  }

  private peopleOfHouseholds(field: string, reading: Reading<number>, fallback: number): number {
    const counted =
      this.householdPeople === 'none' && 'value' in reading
        ? guessed(0, HOUSEHOLD_PEOPLE_LABELS.none)
        : reading;
    return this.settle(field, counted, fallback, String, { asks: 'households' });
  }

  private takenOver(field: string): Carried | null {
    const column = this.byField.get(field);
    return (column && this.sources.get(column.col)?.carried) ?? null;
  }

  private writtenText(field: string): string {
    const column = this.byField.get(field);
    const source = column ? this.sources.get(column.col) : undefined;
    return source?.written ?? source?.text ?? '';
  }

  private cellOf(field: string): string {
    const column = this.byField.get(field);
    return column?.at
      ? cellName(column.at.row, column.at.col)
      : cellName(this.row, column?.col ?? this.firstColumn);
  }
}

const SURE = 0.9;

/** Words for messages where the field's own label is too narrow. */
const LABELS: Readonly<Record<string, string>> = {
  materials: '发放资料份数',
  mediaItems: '报道条数',
  'date.planned': '计划日期',
  'endDate.planned': '计划结束日期',
} satisfies { [Path in ColumnPath<'activity'> | PlannedDay]?: string };

function whyCarried({ how, from }: Carried): string {
  switch (how) {
    case 'ditto':
      return `同上，按 ${from}`;
    case 'blank':
      return '空着，按上一行';
    case 'group':
      return '空着，按上面同组的一行';
  }
}

/** What a cell says, and where that comes from: 写的是“同上”，按 B2 是“若干”， */
function saying(text: string, written: string, carried: Carried | null): string {
  const shown = brief(text);
  if (shown === '') return '';
  if (!carried) return `写的是“${shown}”，`;
  const own = written === '' ? '空着' : `写的是“${brief(written)}”`;
  return `${own}，按 ${carried.from} 是“${shown}”，`;
}

function brief(text: string): string {
  const characters = [...toLine(text)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}

/** 时间地点 in one cell: the part that is the field. */
function partOf(source: SourceCell, field: string): SourceCell {
  const { date, place } = splitDatePlace(source.text);
  if (field === 'place') return { ...source, text: place, cell: null };
  return place === '' || date === '' ? source : { ...source, text: date, cell: null };
}

/** 校视频号，2024-11-09 under 发表情况; 未发表 tells neither where nor when. */
function publishedPart(source: SourceCell, field: string): SourceCell | null {
  if (UNPUBLISHED.test(source.text)) return null;
  return partOf(source, field === 'publishedAt' ? 'place' : 'date');
}

const UNPUBLISHED = /^\s*(?:[未没]|尚未|暂未|还未|待|拟)/u;

/** 场次/人数 in one cell: the part that is the field. */
function countedPart(source: SourceCell, field: string): SourceCell {
  const first = headsSessionsAndPeople(source.heading) ?? 'sessions';
  const { sessions, people } = splitSessionsPeople(source.text, first);
  return { ...source, text: field === 'sessions' ? sessions : people, cell: null };
}

/** A bare number under 进家庭（户） is one of households. */
function inHouseholds(source: SourceCell, field: string): SourceCell {
  const isOfSetting = /^(?:audience|settings)\./u.test(field);
  return isOfSetting && /^\s*\d[\d,]*\s*$/u.test(source.text) && headsHouseholds(source.heading)
    ? { ...source, text: `${source.text.trim()}户` }
    : source;
}
