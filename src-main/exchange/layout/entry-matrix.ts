import { onceEach } from '#shared/domain/once-each.ts';
import { foldHeading, foldText, isPlaceholder } from '#shared/recognition/fold-text.ts';
import { readForm } from '#shared/recognition/read-form.ts';
import { settingOfHeading, settingsFromPlace } from '#shared/recognition/read-settings.ts';
import { PLACE_ENDINGS } from '#shared/words/setting-evidence.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import type { DayEntry } from './calendar-days.ts';
import { amongOthers, type EntryPart, recordsOfEntry } from './calendar-forms.ts';
import { isNoteText, isTotalText, monthInText } from './classify-row.ts';
import type { FoundForms } from './find-forms.ts';
import { isKnownHeading } from './find-tables.ts';
import { headsOtherWork } from './other-work-heading.ts';
import type { RecordCells } from './record-cells.ts';

/**
 * A sheet of two dimensions (settings by months, units by months, forms by weeks) whose cells tell what was held, each
 * with its day: 2月19日 消防宣讲 38人. Null for any other sheet.
 */
export function matrixForms(sheet: WorkbookSheet): FoundForms | null {
  const head = headOf(sheet);
  if (head === null) return null;
  const below = sheet.rows.slice(head.index + 1);
  const found = below.flatMap((row) => entriesOfRow(row, head));
  const dated = found.filter(({ isDated }) => isDated);
  if (dated.length < LEAST_DATED || dated.length * 2 < found.length) return null;
  const above = sheet.rows.slice(0, head.index);
  const titles = above.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  const others = below.flatMap((row) => entriesOfRow(row, { ...head, across: head.others }));
  return amongOthers(sheet, titles, recordsOf(found), recordsOf(others));
}

function recordsOf(found: readonly FoundEntry[]): RecordCells[] {
  return found.flatMap(({ entry, more }) => recordsOfEntry(entry, more));
}

const MOST_ABOVE = 12;
const LEAST_ACROSS = 3;
/** 一季度, 二季度 */
const LEAST_TIMES = 2;
const LEAST_DATED = 2;

interface Head {
  index: number;
  row: number;
  /** The column of the labels before the rows. */
  labels: number;
  corner: string;
  across: ReadonlyMap<number, WorkbookCell>;
  /** 其他工作, 检查 beside them: what stands below counts for nothing. */
  others: ReadonlyMap<number, WorkbookCell>;
}

interface FoundEntry {
  entry: DayEntry;
  more: EntryPart[];
  isDated: boolean;
}

/** The row of months, weeks, settings or forms over the cells. */
function headOf({ rows }: WorkbookSheet): Head | null {
  for (const [index, { row, cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    // 小区 in the corner says what stands below it.
    const from = sortOf(cells[0]?.text ?? '') === sortOf(cells[1]?.text ?? '') ? 0 : 1;
    const isDown = hasTimesDown(rows.slice(index + 1, index + 1 + MOST_DOWN), cells);
    const across = isDown
      ? cells.slice(1).filter((cell) => !isAside(cell) && !isOfOthers(cell))
      : cells.slice(from).filter(({ text }) => sortOf(text) !== null);
    const first = across[0];
    const before = cells.filter(({ col }) => first !== undefined && col < first.col);
    const sorts = new Set(across.map(({ text }) => sortOf(text)));
    const isOne = isDown || sorts.size === 1;
    const least = sorts.has('time') ? LEAST_TIMES : LEAST_ACROSS;
    if (!first || first.col < 2 || across.length < least || !isOne || before.length > 1) continue;
    const rest = cells.filter((cell) => !across.includes(cell) && !before.includes(cell));
    if (!rest.every((cell) => isAside(cell) || isOfOthers(cell))) continue;
    return {
      index,
      row,
      labels: before[0]?.col ?? first.col - 1,
      corner: before[0]?.text.trim() ?? '',
      across: new Map(across.map((cell) => [cell.col, cell])),
      others: new Map(rest.filter(isOfOthers).map((cell) => [cell.col, cell])),
    };
  }
  return null;
}

/** 1月, 2月 below 月份, and beside it the names of estates or of whatever else no table has a column for. */
function hasTimesDown(below: readonly WorkbookRow[], [corner, ...others]: WorkbookCell[]): boolean {
  if (others.length < LEAST_TIMES) return false;
  const labels = below.flatMap(({ cells }) => cells.filter(({ col }) => col === corner?.col));
  const times = labels.filter(({ text }) => isTime(text));
  return (
    times.length >= LEAST_DATED &&
    times.length >= labels.length * MOSTLY &&
    others.every((cell) => isAside(cell) || isOfOthers(cell) || !isKnownHeading(cell.text)) &&
    others.every(({ text }) => sortOf(text) === null)
  );
}

const MOSTLY = 0.6;
/** Weeks of a year. */
const MOST_DOWN = 60;

function isAside({ text }: WorkbookCell): boolean {
  return text.length <= LONGEST_LABEL && /(?:备注|说明|[合小总]计|情况)$/u.test(text.trim());
}

function isOfOthers({ text }: WorkbookCell): boolean {
  return text.length <= LONGEST_LABEL && headsOtherWork(text);
}

type Sort = 'time' | 'setting' | 'form';

/** The same words head many rows and are looked at more than once. */
const sortOf = onceEach(readSort, { most: 1_000 });

function isTime(text: string): boolean {
  return text.length <= LONGEST_TIME && TIME.test(foldText(text));
}

function readSort(text: string): Sort | null {
  if (isTime(text)) return 'time';
  if (foldText(text).length > LONGEST_LABEL) return null;
  if (settingOfHeading(foldHeading(text)) !== null) return 'setting';
  const form = readForm(text);
  return form.state === 'read' && form.value !== 'other' ? 'form' : null;
}

const LONGEST_LABEL = 12;
const LONGEST_TIME = 40;
const TIME =
  /^(?:20\d\d年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度|第?(?:\d{1,2}|[一二三四五六]|十[一二]?)周(?:[(（].{1,24}[)）])?)$/u;

function entriesOfRow({ row, cells }: WorkbookRow, head: Head): FoundEntry[] {
  const label = cells.find(({ col }) => col === head.labels);
  if (!label || isTotalText(label.text) || SUMS.test(label.text) || isNoteText(label.text))
    return [];
  return cells.flatMap((cell) => {
    const over = head.across.get(cell.col);
    if (!over || cell.number !== null || /^\d+$/u.test(cell.text.trim())) return [];
    const labels = [
      { cell: over, row: head.row, heading: '' },
      { cell: label, row, heading: head.corner },
    ];
    const more = labels.flatMap(partOfLabel);
    const time = labels.find(({ cell: each }) => sortOf(each.text) === 'time');
    const month = time ? monthInText(time.cell.text) : null;
    return accountsIn(cell.text).map(({ day, text }) => {
      const own = { row, col: cell.col };
      const isAlone = /^\d{1,2}[日号]/u.test(day);
      const dayAt = day === '' && time ? { row: time.row, col: time.cell.col } : own;
      const words = day === '' ? (time?.cell.text.trim() ?? '') : day;
      const entry = {
        day: isAlone && month !== null ? `${month}月${day}` : words,
        dayAt,
        text,
        at: own,
      };
      return { entry, more, isDated: day !== '' };
    });
  });
}

const SUMS = /[合小总]计$/u;

interface Label {
  cell: WorkbookCell;
  row: number;
  /** What stands over it in the corner. */
  heading: string;
}

/** What a label tells of all cells of its row or column. */
function partOfLabel({ cell, row, heading }: Label): EntryPart[] {
  const text = cell.text.trim();
  const at = { row, col: cell.col };
  const sort = sortOf(text);
  if (sort === 'setting') return [{ field: 'settings', heading: '五进场所', text, at }];
  if (sort === 'form') return [{ field: 'form', heading: '宣传形式', text, at }];
  if (sort === 'time') return [];
  if (headsPlaces(heading)) return [{ field: 'place', heading, text, at }];
  if (PLACE.test(text)) return [{ field: 'place', heading: '单位', text, at }];
  return [{ field: OFFICE.test(text) ? 'organiser' : 'targetGroup', heading: '单位', text, at }];
}

/** 小区, 学校 in the corner. */
function headsPlaces(heading: string): boolean {
  return sortOf(heading) === 'setting' || settingsFromPlace(heading).state === 'guessed';
}

const PLACE = new RegExp(`(?:${PLACE_ENDINGS.join('|')})$`, 'u');
const OFFICE = /[科股室处部办局站所]$/u;

/** The accounts of a cell: one a line, or one behind another, each with the day at its head. */
function accountsIn(text: string): { day: string; text: string }[] {
  const accounts: { day: string; text: string }[] = [];
  const lines = text.split(ACCOUNTS).map((each) => each.trim());
  const isOfOneDay = lines.filter((line) => DAY_ALONE.test(line)).length === 1;
  for (const line of lines) {
    if (line === '' || isPlaceholder(line) || NOTHING.test(foldText(line))) continue;
    const written = line.replace(NUMBERED, '').replace(IN_BRACKETS, '$1');
    const isDay = DAY_ALONE.test(written);
    const day = (isDay ? written : (DAY.exec(written)?.[1] ?? '')).replace(/\s/gu, '');
    const rest = isDay
      ? ''
      : written.replace(DAY, '').replace(BEFORE_COUNTS, '，').replace(BEHIND_NAMES, '，');
    const last = accounts.at(-1);
    // 电动车充电宣讲, and 1月8日 below it
    if (last?.day === '' && isDay && isOfOneDay) last.day = day;
    else if (last?.text === '' && day === '') last.text = rest;
    else if (last && day === '' && !NUMBERED.test(line)) last.text += `，${rest}`;
    else accounts.push({ day, text: rest });
  }
  return accounts.filter(({ text: told }) => told !== '');
}

const ACCOUNTS = /[\r\n]+|[；;](?=\s*(?:\d{1,2}[.月、/]|[①-⑳(（]))/u;
const NUMBERED =
  /^(?:[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}(?:[、)）]|[.．](?=\s*\d{1,2}月|\s*\p{Script=Han})))\s*/u;
const DAY =
  /^((?:20\d\d年)?(?:\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{1,2}[./]\d{1,2}(?![\d人名户份场次个%万])|\d{1,2}[日号])(?:\s*[-—–~至]\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*[日号])?)[\s，,：:、]*(?=\S)/u;
/** 消防演练50人 */
const BEHIND_NAMES =
  /(?<=演练|培训|宣讲|讲座|宣传|活动|体验|教育|放映|安全课)(?=约?\d[\d,]*[余多]*(?:人次?|名|户)(?:$|[，,；;]))/gu;
const IN_BRACKETS = /^[(（](约?\d[\d,]*[余多]*(?:人次?|名|户|份))[)）]$/u;
/** A line of its own above what was done. */
const DAY_ALONE =
  /^(?:20\d\d年)?(?:\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{1,2}[./]\d{1,2}|\d{1,2}[日号])$/u;
/** 消防宣讲 38人 资料60份 */
const BEFORE_COUNTS =
  /\s+(?=\p{Script=Han}{0,6}约?\d[\d,]*[余多]*(?:人次?|名|户|份|册|本|张|场次?)(?:$|[\s，,；;]))/gu;
const NOTHING = /^(?:无|没有|[未没](?:有?开展|[搞办做])|尚未开展|未安排)$/u;
