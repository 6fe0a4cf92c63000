import { AlignmentType, Footer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { FormModel } from '#shared/forms/form-model.ts';
import { fontOf } from './paragraph.ts';
import { twips } from './units.ts';

/**
 * 校验码 small, page number in 四号 between dashes at the outer edge, one character in: right on odd pages,
 * left on even ones (GB/T 9704-2012, 7.5). Both kinds are written, else even pages would have none.
 */
export function wordFooter(
  model: Pick<FormModel, 'page' | 'footerText'>,
  side: 'odd' | 'even',
): Footer {
  const { widthMm, marginMm } = model.page;
  const font = fontOf('song');
  const right = twips(widthMm - marginMm.left - marginMm.right);
  const code = (text: string) => new TextRun({ text, font, size: 18 });
  const number = (children: (string | typeof PageNumber.CURRENT)[]) =>
    new TextRun({ children, font, size: 28 });
  const page = number(['— ', PageNumber.CURRENT, ' —']);
  const tab = new TextRun({ children: ['\t'], font, size: 18 });
  const text = code(model.footerText);
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { left: side === 'odd' ? 0 : NUMBER_TWIPS },
        tabStops: [
          { type: TabStopType.RIGHT, position: side === 'odd' ? right - NUMBER_TWIPS : right },
        ],
        children: side === 'odd' ? [text, tab, page] : [page, tab, text],
      }),
    ],
  });
}

/** One character of 四号. */
const NUMBER_TWIPS = 14 * 20;
