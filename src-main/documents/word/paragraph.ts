import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Align, Paragraph as ParagraphModel, TextStyle } from '#shared/forms/form-model.ts';
import { paragraphsOf } from '#shared/forms/printable-text.ts';
import { LINE_HEIGHT } from '#shared/forms/text-measure.ts';
import { LATIN, TYPEFACES } from '../typefaces.ts';

/** Our texts have one line here; a title of several paragraphs would be a fault of the form. */
export function paragraphOf(model: ParagraphModel, keepNext: boolean): Paragraph {
  return textParagraph(
    model.text.replaceAll('\n', ' '),
    model.style,
    model.align,
    keepNext,
    model.spaceAfterPt,
  );
}

export function cellParagraphs(text: string, style: TextStyle, align: Align, keepNext: boolean) {
  return paragraphsOf(text).map((line) => textParagraph(line, style, align, keepNext, 0));
}

/** One point high. */
export function spacer(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
    run: { size: 2 },
  });
}

/** Chinese marks such as “” take the Chinese font only with the eastAsia hint. */
export function fontOf(face: TextStyle['face']) {
  return {
    ascii: LATIN,
    hAnsi: LATIN,
    cs: LATIN,
    eastAsia: TYPEFACES[face].name,
    hint: 'eastAsia',
  };
}

function textParagraph(
  text: string,
  style: TextStyle,
  align: Align,
  keepNext: boolean,
  spaceAfterPt: number,
): Paragraph {
  const run = { font: fontOf(style.face), size: style.sizePt * 2, bold: style.bold };
  return new Paragraph({
    keepNext,
    alignment: ALIGNMENTS[align],
    spacing: {
      before: 0,
      after: Math.round(spaceAfterPt * 20),
      line: Math.round(style.sizePt * LINE_HEIGHT * 20),
      lineRule: LineRuleType.EXACT,
    },
    ...(style.indentChars > 0
      ? {
          indent: {
            firstLine: style.indentChars * style.sizePt * 20,
            firstLineChars: style.indentChars * 100,
          },
        }
      : {}),
    children: text === '' ? [] : [new TextRun({ ...run, text })],
    run,
  });
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;
