import { Paragraph, TextRun } from 'docx';
import type { Align, Paragraph as ParagraphModel, TextStyle } from '#shared/forms/form-model.ts';
import { paragraphsOf } from '#shared/forms/printable-text.ts';
import { ALIGNMENTS, exactLine, type FormStyles } from './form-styles.ts';

/** Our texts have one line here; a title of several paragraphs would be a fault of the form. */
export function paragraphOf(model: ParagraphModel, keepNext: boolean, styles: FormStyles) {
  const { style, align, spaceAfterPt } = model;
  return styledParagraph(
    model.text.replaceAll('\n', ' '),
    { style, align, spaceAfterPt, keepNext },
    styles,
  );
}

export function cellParagraphs(
  text: string,
  look: { style: TextStyle; align: Align; keepNext: boolean },
  styles: FormStyles,
) {
  return paragraphsOf(text).map((line) => styledParagraph(line, look, styles));
}

interface Look {
  style: TextStyle;
  align: Align;
  keepNext: boolean;
  spaceAfterPt?: number;
}

/** Says of a paragraph only what differs from its style. */
function styledParagraph(
  text: string,
  { style, align, keepNext, spaceAfterPt = 0 }: Look,
  styles: FormStyles,
): Paragraph {
  const usual = styles.of(style);
  const size = style.sizePt === usual.sizePt ? {} : { size: style.sizePt * 2 };
  const spacing = {
    ...('size' in size && exactLine(style.sizePt)),
    ...(spaceAfterPt > 0 && { after: Math.round(spaceAfterPt * 20) }),
  };
  return new Paragraph({
    style: usual.id,
    ...(keepNext && { keepNext }),
    ...(align !== usual.align && { alignment: ALIGNMENTS[align] }),
    ...(Object.keys(spacing).length > 0 && { spacing }),
    // Word asks the run, not its style, whether “” are Chinese.
    children: text === '' ? [] : [new TextRun({ text, font: { hint: 'eastAsia' }, ...size })],
    ...('size' in size && { run: size }),
  });
}
