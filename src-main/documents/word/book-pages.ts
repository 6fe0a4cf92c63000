import {
  AlignmentType,
  Bookmark,
  type FileChild,
  HeightRule,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { EVIDENCE_KIND_LABELS } from '#shared/domain/evidence.ts';
import {
  BOOK,
  type BookFacts,
  type BookPage,
  type BookPicture,
} from '#shared/forms/evidence-book.ts';
import type { TextStyle } from '#shared/forms/form-model.ts';
import { PORTRAIT, textArea } from '#shared/forms/page.ts';
import { printable } from '#shared/forms/printable-text.ts';
import { LINE_HEIGHT } from '#shared/forms/text-measure.ts';
import type { FittedPicture } from '../pictures/fit-picture.ts';
import { NO_BORDERS } from './borders.ts';
import { fontOf, spacer } from './paragraph.ts';
import { twips, twipWidths } from './units.ts';

/** What a page of the book is made of; the pictures by the ids of their files. */
export type Pictures = ReadonlyMap<string, FittedPicture>;

export function pageChildren(page: BookPage, facts: BookFacts, pictures: Pictures): FileChild[] {
  switch (page.type) {
    case 'cover':
      return coverOf(facts);
    case 'contents':
      return contentsOf(page);
    case 'activity':
      return activityOf(page, pictures);
  }
}

const AREA = textArea(PORTRAIT);

function coverOf({ unit, period, activities }: BookFacts): FileChild[] {
  const shown = activities.reduce((sum, each) => sum + each.pictures.length, 0);
  const listed = activities.reduce((sum, each) => sum + each.listed.length, 0);
  return [
    line('安全宣传“五进”工作', 'xiaobiaosong', 26, { before: 60, after: 4 }),
    line('佐证材料册', 'xiaobiaosong', 36, { after: 22 }),
    line(period, 'kai', 18, { after: 70 }),
    line(unit, 'kai', 18, { after: 4 }),
    line(
      `活动 ${activities.length} 项，图片 ${shown} 幅${listed > 0 ? `，另附材料 ${listed} 份` : ''}`,
      'fangsong',
      16,
    ),
  ];
}

function contentsOf(page: Extract<BookPage, { type: 'contents' }>): FileChild[] {
  const heading = line('目　录', 'hei', BOOK.titlePt, {
    exact: BOOK.contentsHeading - 6,
    after: 5,
    isNewPage: true,
  });
  const entries = page.entries.map(({ number, text, page: at }, place) => {
    const tab = new TextRun({ children: ['\t'], ...run('fangsong', BOOK.linePt) });
    return new Paragraph({
      ...exact(BOOK.entryHeight, { isNewPage: !page.first && place === 0 }),
      tabStops: [
        { type: TabStopType.RIGHT, position: twips(AREA.widthMm), leader: LeaderType.DOT },
      ],
      children: [
        new InternalHyperlink({
          anchor: bookmarkOf(number),
          children: [new TextRun({ text: printable(text), ...run('fangsong', BOOK.linePt) }), tab],
        }),
        // Programs that refresh fields count anew; all others show what is counted here.
        new SimpleField(`PAGEREF ${bookmarkOf(number)} \\h`, String(at)),
      ],
    });
  });
  return page.first ? [heading, ...entries] : entries;
}

function activityOf(
  page: Extract<BookPage, { type: 'activity' }>,
  pictures: Pictures,
): FileChild[] {
  const { activity, number, first } = page;
  const title = `${number}. ${activity.title}`;
  const style = run('hei', BOOK.titlePt);
  const titleRun = new TextRun({
    text: printable(first ? title : `${cut(title)}（续）`),
    ...style,
  });
  const children: ParagraphChild[] = first
    ? [new Bookmark({ id: bookmarkOf(number), children: [titleRun] })]
    : [titleRun];
  const titleHeight = (BOOK.titlePt * LINE_HEIGHT * 25.4) / 72;
  return [
    new Paragraph({
      ...exact(titleHeight, { isNewPage: true, after: 2 }),
      ...(first ? { outlineLevel: 0 } : {}),
      children,
    }),
    ...(first
      ? activity.lines.map((text) =>
          line(text, 'fangsong', BOOK.linePt, { exact: BOOK.lineHeight, align: 'left' }),
        )
      : []),
    ...(page.pictures.length > 0
      ? [grid(page.pictures, page.firstPicture, pictures), spacer(false)]
      : []),
    ...(page.listBegins
      ? [
          line('另附的材料', 'hei', BOOK.linePt, {
            exact: BOOK.lineHeight,
            align: 'left',
            before: 1.5,
          }),
        ]
      : []),
    ...page.listed.map((text) =>
      line(text, 'fangsong', BOOK.linePt, { exact: BOOK.lineHeight, align: 'left' }),
    ),
  ];
}

/** Two beside each other, each over its caption; heights are exact, so that pages never move. */
function grid(shown: readonly BookPicture[], firstNumber: number, pictures: Pictures): Table {
  const widths = twipWidths([AREA.widthMm / 2, AREA.widthMm / 2]);
  const rows: TableRow[] = [];
  for (let start = 0; start < shown.length; start += 2) {
    const pair = [shown[start], shown[start + 1]];
    rows.push(
      rowOf(
        BOOK.pictureHeight,
        pair.map(
          (picture) =>
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: imageOf(picture, pictures),
            }),
        ),
        widths,
      ),
      rowOf(
        BOOK.captionHeight,
        pair.map((picture, at) => captionOf(picture, firstNumber + start + at)),
        widths,
      ),
    );
  }
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: twips(AREA.widthMm), type: WidthType.DXA },
    borders: NO_BORDERS,
  });
}

function rowOf(heightMm: number, cells: Paragraph[], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(heightMm), rule: HeightRule.EXACT },
    children: cells.map(
      (paragraph, at) =>
        new TableCell({
          children: [paragraph],
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign:
            heightMm === BOOK.pictureHeight ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
        }),
    ),
  });
}

function imageOf(picture: BookPicture | undefined, pictures: Pictures): ImageRun[] {
  const fitted = picture && pictures.get(picture.id);
  if (!fitted) return [];
  const scale = Math.min(
    BOOK.pictureWidth / fitted.width,
    // The line the picture stands on needs a little more than its height.
    (BOOK.pictureHeight - 3) / fitted.height,
  );
  const points = (pixels: number) => Math.round((pixels * scale * 96) / 25.4);
  const words = picture.caption || EVIDENCE_KIND_LABELS[picture.kind];
  return [
    new ImageRun({
      type: fitted.type,
      data: fitted.bytes,
      transformation: { width: points(fitted.width), height: points(fitted.height) },
      altText: { name: words, title: words, description: words },
    }),
  ];
}

function captionOf(picture: BookPicture | undefined, number: number): Paragraph {
  const text = picture ? `图 ${number}　${picture.caption}` : '';
  return line(text, 'song', BOOK.captionPt, { exact: BOOK.captionPt * LINE_HEIGHT * (25.4 / 72) });
}

interface LineShape {
  /** Millimetres. */
  exact?: number;
  before?: number;
  after?: number;
  align?: 'left' | 'center';
  isNewPage?: boolean;
}

function line(
  text: string,
  face: TextStyle['face'],
  sizePt: number,
  shape: LineShape = {},
): Paragraph {
  return new Paragraph({
    alignment: shape.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    ...exact(shape.exact ?? (sizePt * 1.5 * 25.4) / 72, shape),
    children: text === '' ? [] : [new TextRun({ text: printable(text), ...run(face, sizePt) })],
  });
}

function exact(heightMm: number, { before = 0, after = 0, isNewPage = false }: LineShape) {
  return {
    pageBreakBefore: isNewPage,
    spacing: {
      before: twips(before),
      after: twips(after),
      line: twips(heightMm),
      lineRule: LineRuleType.EXACT,
    },
  };
}

function run(face: TextStyle['face'], sizePt: number) {
  return { font: fontOf(face), size: sizePt * 2 };
}

/** Of one line beside （续）. */
function cut(title: string): string {
  const signs = [...title];
  const most = 22;
  return signs.length <= most ? title : `${signs.slice(0, most - 1).join('')}…`;
}

function bookmarkOf(number: number): string {
  return `activity${number}`;
}
