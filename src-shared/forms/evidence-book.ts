import type { CivilDate } from '../domain/civil-date.ts';
import type { EvidenceKind } from '../domain/evidence.ts';
import { SIZE_PT } from './form-cells.ts';
import { PORTRAIT, textArea } from './page.ts';
import { countLines, LINE_HEIGHT, MM_PER_PT } from './text-measure.ts';

/** 佐证材料册: the evidence of a period, by activity, as pages. */
export interface BookFacts {
  unit: string;
  /** 2024年上半年 */
  period: string;
  activities: BookActivity[];
}

export interface BookActivity {
  id: string;
  date: CivilDate;
  title: string;
  /** Lines under the title: time and place, form and settings, numbers. */
  lines: string[];
  /** Shown, four to a page, in their order. */
  pictures: BookPicture[];
  /** Named, as what cannot be shown on paper. */
  listed: string[];
}

export interface BookPicture {
  /** Id of the file. */
  id: string;
  kind: EvidenceKind;
  caption: string;
}

/** One sheet of the book. Pages follow each other without a gap, so that the contents can name them. */
export type BookPage =
  | { type: 'cover' }
  | { type: 'contents'; first: boolean; entries: BookEntry[] }
  | {
      type: 'activity';
      activity: BookActivity;
      /** From 1, in the book. */
      number: number;
      first: boolean;
      pictures: BookPicture[];
      /** Number of the first picture within the activity. */
      firstPicture: number;
      listed: string[];
      /** The list begins on this page. */
      listBegins: boolean;
    };

export interface BookEntry {
  activityId: string;
  number: number;
  text: string;
  page: number;
}

/** Lengths on the page, in millimetres; the writer sets exactly these. */
export const BOOK = {
  pictureHeight: 72,
  pictureWidth: 74,
  captionHeight: 14,
  entryHeight: 9,
  /** Of a line in the contents: some dots and the page. */
  entryEnd: 16,
  contentsHeading: 18,
  titlePt: SIZE_PT.san,
  linePt: SIZE_PT.xiaosi,
  lineHeight: 6.6,
  listHeading: 9,
  captionPt: 9,
} as const;

const AREA = textArea(PORTRAIT);
const PICTURES = 4;

/** The pages of the book, with the page of each activity in the contents. */
export function planBook(facts: BookFacts): BookPage[] {
  const perFirst = Math.floor((AREA.heightMm - BOOK.contentsHeading) / BOOK.entryHeight);
  const perNext = Math.floor(AREA.heightMm / BOOK.entryHeight);
  const count = facts.activities.length;
  const contentsPages = 1 + Math.max(0, Math.ceil((count - perFirst) / perNext));
  const body: BookPage[] = [];
  const entries: BookEntry[] = [];
  for (const [at, activity] of facts.activities.entries()) {
    const page = 1 + contentsPages + body.length + 1;
    entries.push({
      activityId: activity.id,
      number: at + 1,
      text: entryText(at + 1, activity),
      page,
    });
    body.push(...pagesOf(activity, at + 1));
  }
  const contents: BookPage[] = [];
  for (let start = 0; contents.length < contentsPages; ) {
    const first = contents.length === 0;
    const size = first ? perFirst : perNext;
    contents.push({ type: 'contents', first, entries: entries.slice(start, start + size) });
    start += size;
  }
  return [{ type: 'cover' }, ...contents, ...body];
}

/** Of one line, so that the contents' own length is known before it is set. */
function entryText(number: number, { date, title }: BookActivity): string {
  const signs = [...title];
  const textOf = (cut: string) => `${number}. ${date}　${cut}`;
  const fits = (text: string) => countLines(text, AREA.widthMm - BOOK.entryEnd, BOOK.linePt) === 1;
  if (fits(textOf(title))) return textOf(title);
  while (signs.length > 1 && !fits(textOf(`${signs.join('')}…`))) signs.pop();
  return textOf(`${signs.join('')}…`);
}

function pagesOf(activity: BookActivity, number: number): BookPage[] {
  const pages: Extract<BookPage, { type: 'activity' }>[] = [];
  const begin = (pictures: BookPicture[], firstPicture: number) => {
    const first = pages.length === 0;
    pages.push({
      type: 'activity',
      activity,
      number,
      first,
      pictures,
      firstPicture,
      listed: [],
      listBegins: false,
    });
  };
  for (let start = 0; start < activity.pictures.length; start += PICTURES) {
    begin(activity.pictures.slice(start, start + PICTURES), start + 1);
  }
  if (pages.length === 0) begin([], 1);

  let left = roomOn(pages.at(-1), activity) - BOOK.listHeading;
  let begun = false;
  for (const text of activity.listed) {
    const height = listedHeight(text);
    if (height > left) {
      begin([], 1);
      left = roomOn(pages.at(-1), activity) - BOOK.listHeading;
    }
    const page = pages.at(-1);
    page?.listed.push(text);
    if (page && !begun) page.listBegins = true;
    begun = true;
    left -= height;
  }
  return pages;
}

function roomOn(page: BookPage | undefined, activity: BookActivity): number {
  if (page?.type !== 'activity') return 0;
  const rows = Math.ceil(page.pictures.length / 2) * (BOOK.pictureHeight + BOOK.captionHeight);
  return AREA.heightMm - headHeight(activity, page.first) - rows;
}

function headHeight(activity: BookActivity, first: boolean): number {
  const titleLine = BOOK.titlePt * LINE_HEIGHT * MM_PER_PT;
  if (!first) return titleLine + 2;
  const titleLines = countLines(activity.title, AREA.widthMm - 12, BOOK.titlePt);
  const lines = activity.lines.reduce(
    (sum, line) => sum + countLines(line, AREA.widthMm, BOOK.linePt),
    0,
  );
  return titleLines * titleLine + lines * BOOK.lineHeight + 4;
}

function listedHeight(text: string): number {
  return countLines(text, AREA.widthMm, BOOK.linePt) * BOOK.lineHeight;
}
