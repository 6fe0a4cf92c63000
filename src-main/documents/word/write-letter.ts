import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { PORTRAIT, textArea } from '#shared/forms/page.ts';
import { countLines, evenLines, MM_PER_PT } from '#shared/forms/text-measure.ts';
import { CREATOR } from './creator.ts';
import { documentDefault } from './document-styles.ts';
import { fixPackage } from './fix-package.ts';
import { wordFooter } from './footer.ts';
import {
  BODY_LINE_PT,
  BODY_PT,
  characters,
  exactly,
  TITLE_LINE_PT,
  TITLE_PT,
} from './official-type.ts';
import { pageProperties } from './page-properties.ts';
import { fontOf } from './paragraph.ts';

export interface Letter {
  /** In words that no line end may part. */
  titleWords: readonly string[];
  addressee: string;
  paragraphs: readonly string[];
  /** Numbered below 附件：. */
  enclosures: readonly string[];
  unit: string;
  day: string;
  /** （联系人：…，联系电话：…）; empty when nobody is named. */
  contact: string;
  footerText: string;
}

/** 报送函 as .docx, on one page of GB/T 9704-2012. The same letter gives the same bytes. */
export async function writeLetter(letter: Letter): Promise<Uint8Array> {
  const lines = linesOf(letter);
  const titleLines = evenLines(letter.titleWords, textArea(PORTRAIT).widthMm, TITLE_PT);
  const linePt = linePtThatFits(titleLines, lines);
  const document = new Document({
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    title: letter.titleWords.join(''),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: documentDefault(BODY_PT) } },
    sections: [
      {
        properties: { page: pageProperties(PORTRAIT) },
        footers: { default: footerOf(letter, 'odd'), even: footerOf(letter, 'even') },
        children: [
          titleParagraph(titleLines),
          ...lines.map((each) => paragraphOfLine(each, linePt)),
        ],
      },
    ],
  });
  return fixPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}

const LEAST_LINE_PT = 20;
/** Fonts that stand in for the official ones are a little wider. */
const SPARE_LINES = 2;

function titleParagraph(lines: readonly string[]): Paragraph {
  const run = { font: fontOf('xiaobiaosong'), size: TITLE_PT * 2 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(TITLE_LINE_PT),
    children: lines.map((text, at) => new TextRun({ ...run, text, ...(at > 0 && { break: 1 }) })),
    run,
  });
}

/** A paragraph, its indents in characters. */
interface LetterLine {
  text: string;
  align?: 'left' | 'right';
  indent?: { firstLine?: number; left?: number; hanging?: number; right?: number };
}

function linesOf(letter: Letter): LetterLine[] {
  return [
    { text: '' },
    { text: `${letter.addressee}：` },
    ...letter.paragraphs.map((text) => ({ text, indent: { firstLine: 2 } })),
    { text: '' },
    ...letter.enclosures.map(enclosureLine),
    { text: '' },
    { text: letter.unit, align: 'right', indent: { right: 2 } },
    { text: letter.day, align: 'right', indent: { right: 4 } },
    ...(letter.contact === '' ? [] : [{ text: letter.contact, indent: { firstLine: 2 } }]),
  ];
}

/** 附件： two characters in, its items below each other (7.3.4). */
function enclosureLine(title: string, index: number): LetterLine {
  const text = `${index + 1}. ${title}`;
  return index === 0
    ? { text: `附件：${text}`, indent: { left: 6.2, hanging: 4.2 } }
    : { text, indent: { left: 6.2, hanging: 1.2 } };
}

/** Closer lines where the letter would else need a second page. */
function linePtThatFits(title: readonly string[], lines: readonly LetterLine[]): number {
  const { widthMm, heightMm } = textArea(PORTRAIT);
  const charMm = BODY_PT * MM_PER_PT;
  const count = lines.reduce((sum, { text, indent }) => {
    const roomMm = widthMm - ((indent?.left ?? 0) + (indent?.right ?? 0)) * charMm;
    return sum + countLines(text, roomMm, BODY_PT, indent?.firstLine);
  }, 0);
  const titlePt = countLines(title.join('\n'), widthMm, TITLE_PT) * TITLE_LINE_PT;
  const roomPt = heightMm / MM_PER_PT - titlePt;
  return Math.max(
    LEAST_LINE_PT,
    Math.min(BODY_LINE_PT, Math.floor(roomPt / (count + SPARE_LINES))),
  );
}

function paragraphOfLine({ text, align, indent = {} }: LetterLine, linePt: number): Paragraph {
  const run = { font: fontOf('fangsong'), size: BODY_PT * 2 };
  return new Paragraph({
    alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: exactly(linePt),
    indent: Object.fromEntries(
      Object.entries(indent).map(([side, chars]) => [side, characters(chars)]),
    ),
    children: text === '' ? [] : [new TextRun({ ...run, text })],
    run,
  });
}

function footerOf({ footerText }: Letter, side: 'odd' | 'even') {
  return wordFooter({ page: PORTRAIT, footerText }, side);
}
