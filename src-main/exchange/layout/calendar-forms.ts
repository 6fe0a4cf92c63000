import { foldText, withoutBrackets } from '#shared/recognition/fold-text.ts';
import { namesSafety } from '#shared/recognition/names-safety.ts';
import { splitEntry, tellsOfOthers, toldIn } from '#shared/recognition/read-chronicle.ts';
import { formFromTitle } from '#shared/recognition/read-form.ts';
import { GOING_TO_OTHERS, OTHER_ENDINGS } from '#shared/words/chronicle-words.ts';
import { columnName } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookSheet } from '../cells/workbook-model.ts';
import { type CellAt, calendarEntries, type DayEntry } from './calendar-days.ts';
import { type Detail, withDetails } from './calendar-details.ts';
import type { FoundForms } from './find-forms.ts';
import type { MappedColumn } from './map-columns.ts';
import type { RecordCells } from './record-cells.ts';

/** A calendar whose days hold entries of publicity among others; null for any other sheet. */
export function calendarForms(sheet: WorkbookSheet): FoundForms | null {
  const calendar = calendarEntries(sheet);
  if (calendar === null) return null;
  const { entries, titles } = calendar;
  return amongOthers(
    sheet,
    titles,
    entries.flatMap((entry) => recordsOfEntry(entry)),
  );
}

/** Entries of which some are of publicity that was held, and the others left; null where none is. */
export function amongOthers(
  { name }: WorkbookSheet,
  titles: string[],
  entries: RecordCells[],
  others: readonly RecordCells[] = [],
): FoundForms | null {
  const isOfSafety = [name, ...titles].some(namesSafety);
  const unheld = entries.filter((entry) => !tellsHeld(entry, isOfSafety));
  if (unheld.length === entries.length) return null;
  const forms = [...entries, ...others];
  return { kind: 'activity', forms, titles, left: new Set([...unheld, ...others]) };
}

/** Whether an entry among those of other work is surely one of publicity that was held. */
function tellsHeld({ columns, cells }: RecordCells, isOfSafety: boolean): boolean {
  const told = columns.find(({ field }) => field === 'title' || field === 'entry');
  const name = told ? (cells.get(told.col)?.cell.text ?? '') : '';
  const bare = withoutBrackets(foldText(name));
  const isOther =
    tellsOfOthers(name) ||
    UNDONE.test(name) ||
    GOING_TO_OTHERS.some((word) => bare.startsWith(word)) ||
    OTHER_ENDINGS.some((word) => bare.endsWith(word));
  const isMeant = columns.some(({ field, col }) => {
    const text = field === 'summary' ? (cells.get(col)?.cell.text ?? '') : '';
    return MEANT.test(foldText(text));
  });
  if (isOther || isMeant) return false;
  // 冰雪路面行车培训 below 进企业 is one of the five, though its name says nothing of safety.
  const isSorted = columns.some(({ field }) => field === 'settings' || field === 'form');
  const isOfPublicity = namesSafety(name) || (isOfSafety && (isSorted || OF_PUBLICITY.test(name)));
  return isOfPublicity && (told?.field === 'entry' || DEED.test(bare));
}

/** What is got ready, written, put off or meant for another day, and what was held by others. */
const UNDONE =
  /^[（(【]?(?:拟|计划|预计|预定|打算|准备|布置|布场|联系|商量|讨论|安排|上报|报送|提交|整理|填报|印制|制作|采购|购买|领|定制|编写|起草|写|等|待|本[周月季年]|上?[半全]年|小结|合计|共)|筹备|方案|报销|报名|维修|打扫|改[期到至]|推迟|延期|下[周月]|明[天日]|后天|彩排|请假|到货|待定|[?？]|巡查|排查|检查|参加.{0,6}(?:[省市县区]|上级)/u;
/** 拟, by itself below a name */
const MEANT = /^[(（]?(?:拟|待|计划|预计|未|没|[×✗✘╳])[)）]?$/u;
const OF_PUBLICITY = /宣传(?!委|部|办|科|栏|干事|员)|演练|咨询日|警示|五进|安全|明白[纸卡]/u;
/** What an activity is called by, or how it is told in few words. */
const DEED =
  /(?:演练|演习|讲座|培训班?|宣讲会?|宣传[日周月]?|宣教|咨询日?|科普|班会|家长会|教育会?|曝光会?|参观|课|课堂|体验[日馆]?|开放日|[^照]片|活动|直播|答题|竞赛|比赛|巡?展览?|签名|摆摊|摆台|摊位|(?:宣传|咨询)[点台]|[放展]映|展播|观影|入户|进[\p{Script=Han}]{1,2}|现场会|交流会|公开课|仪式|院坝会|屋场会)$|宣讲|讲解|发放|播放|广播|入户|走访|观看|张贴|宣传进|演练进/u;

export type EntryPart = Detail & { at: CellAt };

/** A record for each activity of an entry, with what is told of all of them elsewhere. */
export function recordsOfEntry(entry: DayEntry, more: readonly EntryPart[] = []): RecordCells[] {
  return groupsIn(entry.text).map((lines) => {
    const day = { field: 'date', heading: '日期', text: entry.day, at: entry.dayAt };
    return recordOfParts(
      [day, ...partsOf(lines).map((part) => ({ ...part, at: entry.at })), ...more],
      entry.at,
    );
  });
}

/** The lines of a cell by the activities that they tell of: a number, or a further name, begins the next. */
function groupsIn(text: string): string[][] {
  const groups: string[][] = [];
  for (const line of text.split(LINES).flatMap((each) => each.trim() || [])) {
    const last = groups.at(-1);
    const isNext =
      NUMBERED.test(line) || (isName(line) && last?.length === 1 && isName(last[0] ?? ''));
    if (last && !isNext) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

const LINES = /[\r\n]+|(?<=[^\s])(?=[②-⑳])|[；;](?=\s*(?:\d{1,2}[.、)）]|[②-⑳]))/u;
const NUMBERED = /^(?:[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[.、)）](?!\d))\s*/u;
const LONGEST_NAME = 24;

/** 小区消防演练, by itself; not 讲解灭火器使用, which goes on with what is above. */
function isName(line: string): boolean {
  const named = line.replace(COUNT_BEHIND, '');
  return (
    named.length <= LONGEST_NAME &&
    !LABELLED.test(line) &&
    !GOES_ON.test(line) &&
    ENDS_AS_NAME.test(named) &&
    formFromTitle(named).state === 'guessed'
  );
}

const GOES_ON = /^(?:讲|向|对|由|请|发|现场|内容|主题|通过|结合|并|还|同时|重点|活动|其中|和|与)/u;
const ENDS_AS_NAME =
  /(?:演练|讲座|培训|宣讲|宣传|咨询日?|班会|安全课|体验|警示片|活动|直播|公开课)$/u;

/** What an activity's lines tell: its name or its sentence first, then place, numbers and whatever else. */
function partsOf([first = '', ...rest]: readonly string[]): Detail[] {
  const head = splitEntry(first.replace(NUMBERED, '').replace(HOUR, '')).story;
  if (SENTENCE.test(head) && toldIn(head) !== null)
    return [{ field: 'entry', heading: '记事', text: [head, ...rest].join('，') }];
  const [name = '', ...clauses] = head.split(CLAUSES);
  const count = COUNT_BEHIND.exec(name)?.[1];
  const title = {
    field: 'title',
    heading: '活动名称',
    text: name.replace(COUNT_BEHIND, '').trim(),
  };
  const lines = [count ?? '', ...clauses, ...rest].filter(Boolean);
  return withDetails(
    [title],
    lines.map((line) => line.trim()),
  );
}

const SENTENCE =
  /^(?:[^，。；]{0,8}?)(?:在|到|赴|去|深入|走进|前往|来到|联合|邀请)|开展|举办|举行|召开/u;
/** Not within brackets. */
const CLAUSES = /(?:[，；;。]|,(?!\d{3}))(?![^()（）]*[)）])/u;
const HOUR =
  /^(?:(?:上午|下午|中午|晚上|全天)?\s*\d{1,2}(?:[:：]\d{2}|[点时]半?)(?:\s*[-—–~至]\s*\d{1,2}(?:[:：]\d{2}|[点时]半?))?|(?:上午|下午|中午|晚上|全天)[：:]?)\s*/u;
/** 消防讲座 42人, 灭火体验活动（60人）. */
const COUNT_BEHIND =
  /(?:\s+|[(（])((?:\p{Script=Han}{0,6}?)约?\d[\d,]*[余多]*(?:人次?|名|户|份|场次?))[)）]?$/u;
const LABELLED = /^\p{Script=Han}{2,6}[：:]/u;

/** A record whose fields stand where its parts were written, several of them in one cell. */
export function recordOfParts(parts: readonly EntryPart[], at: CellAt): RecordCells {
  const columns = parts.map(({ field, heading, at: own }, index): MappedColumn => {
    return { col: index + 1, column: columnName(own.col), heading, field, confidence: 1, at: own };
  });
  const cells = new Map(
    parts.map(({ text, at: own }, index) => [
      index + 1,
      { cell: plainCell(text), writtenIn: own.row, sharedBy: 1 },
    ]),
  );
  return { kind: 'activity', row: at.row, columns, cells, isPart: true };
}

function plainCell(text: string): WorkbookCell {
  return { col: 0, text, number: null, date: null, shows: null, fault: null };
}
