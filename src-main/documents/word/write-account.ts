import {
  AlignmentType,
  Document,
  type IParagraphStyleOptions,
  Packer,
  Paragraph,
  ShadingType,
  TextRun,
} from 'docx';
import type { Account, AccountParagraph, AccountStyle } from '#shared/account/account-of.ts';
import { LINE_BREAK, type Piece, piecesText } from '#shared/account/pieces.ts';
import type { TextStyle } from '#shared/forms/form-model.ts';
import { PORTRAIT } from '#shared/forms/page.ts';
import { printable } from '#shared/forms/printable-text.ts';
import { CREATOR } from './creator.ts';
import { documentDefault, documentStyle, TITLE } from './document-styles.ts';
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

export interface AccountPaper {
  account: Account;
  author: string;
  /** `YYYY-MM-DD`, as the file says of itself. */
  day?: string;
  footerText: string;
}

/** 工作情况报告 as .docx, in the type of GB/T 9704-2012. The same account gives the same bytes. */
export async function writeAccount(paper: AccountPaper): Promise<Uint8Array> {
  const { account, day, footerText } = paper;
  const creator = printable(paper.author) || CREATOR;
  const title = account.find(({ style }) => style === 'title');
  const footer = { page: PORTRAIT, footerText };
  const document = new Document({
    creator,
    lastModifiedBy: creator,
    title: printable(piecesText(title?.pieces ?? []).replace(LINE_BREAK, '')),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: documentDefault(BODY_PT),
        title: STYLES.title,
        heading1: STYLES.heading,
        heading2: STYLES.subheading,
      },
      paragraphStyles: [STYLES.prose, STYLES.addressee, STYLES.unit, STYLES.day, STYLES.contact],
      characterStyles: [
        {
          id: TO_FILL_IN,
          name: '待填',
          run: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFF00' } },
        },
      ],
    },
    sections: [
      {
        properties: { page: pageProperties(PORTRAIT) },
        footers: { default: wordFooter(footer, 'odd'), even: wordFooter(footer, 'even') },
        children: account.map((each, index) => paragraphOf(each, account[index + 1])),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return fixPackage(bytes, { ...(day !== undefined && { day }) });
}

const TO_FILL_IN = 'ToFillIn';
const BLACK = '000000';

const FACES: Record<AccountStyle, TextStyle['face']> = {
  title: 'xiaobiaosong',
  addressee: 'fangsong',
  heading: 'hei',
  subheading: 'kai',
  prose: 'fangsong',
  unit: 'fangsong',
  day: 'fangsong',
  contact: 'fangsong',
};

/** 标题 二号小标宋; 一、 in 黑体, （一） in 楷体, text in 仿宋, all 三号 (7.3.1 to 7.3.3, 7.3.5). */
const STYLES = {
  title: style(TITLE.id, TITLE.name, 'title', {
    sizePt: TITLE_PT,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(TITLE_LINE_PT), after: BODY_LINE_PT * 20 },
    },
  }),
  heading: style('Heading1', 'heading 1', 'heading', {
    run: { bold: false },
    paragraph: { keepNext: true, indent: { firstLine: characters(2) } },
  }),
  subheading: style('Heading2', 'heading 2', 'subheading', {
    run: { bold: false },
    paragraph: { keepNext: true, indent: { firstLine: characters(2) } },
  }),
  prose: style('AccountText', '报告正文', 'prose', {
    paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: characters(2) } },
  }),
  addressee: style('Addressee', '主送机关', 'addressee', {}),
  unit: style('SigningUnit', '署名', 'unit', {
    paragraph: {
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      spacing: { ...exactly(BODY_LINE_PT), before: BODY_LINE_PT * 2 * 20 },
      indent: { right: characters(2) },
    },
  }),
  day: style('SigningDay', '成文日期', 'day', {
    paragraph: { alignment: AlignmentType.RIGHT, indent: { right: characters(4) } },
  }),
  contact: style('Contact', '联系方式', 'contact', {
    paragraph: { indent: { firstLine: characters(2) } },
  }),
} satisfies Record<AccountStyle, IParagraphStyleOptions>;

function style(
  id: string,
  name: string,
  of: AccountStyle,
  {
    sizePt = BODY_PT,
    run,
    paragraph,
  }: Pick<IParagraphStyleOptions, 'run' | 'paragraph'> & { sizePt?: number },
): IParagraphStyleOptions {
  return documentStyle({
    id,
    name,
    face: FACES[of],
    sizePt,
    run: { color: BLACK, ...run },
    paragraph: { spacing: exactly(BODY_LINE_PT), ...paragraph },
  });
}

/** The last prose stays with the signature: none stands alone on a page (7.3.5). */
function paragraphOf({ style: of, pieces }: AccountParagraph, next?: AccountParagraph): Paragraph {
  return new Paragraph({
    style: STYLES[of].id,
    ...(next?.style === 'unit' && { keepNext: true }),
    children: pieces.map((piece) => runOf(piece, FACES[of])),
  });
}

/** Chinese marks take the Chinese typeface by the hint of the run. */
function runOf(piece: Piece, face: TextStyle['face']): TextRun {
  const font = fontOf(face);
  if (piece === LINE_BREAK) return new TextRun({ break: 1 });
  if (typeof piece === 'string') return new TextRun({ text: piece, font });
  const text = printable(piece.text);
  return new TextRun({ text, font, ...(piece.kind === 'blank' && { style: TO_FILL_IN }) });
}
