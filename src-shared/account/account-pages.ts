import { PORTRAIT, textArea } from '../forms/page.ts';
import { countLines, MM_PER_PT } from '../forms/text-measure.ts';
import type { Account } from './account-of.ts';
import { piecesText } from './pieces.ts';

/** 三号 on lines of 28 points, a title in 二号 on lines of 34 and a free line below (GB/T 9704-2012). */
const TYPE = { bodyPt: 16, linePt: 28, titlePt: 22, titleLinePt: 34 };

/** Pages of 工作情况报告 by the lines its texts take, on the safe side. */
export function countAccountPages(account: Account): number {
  const { widthMm, heightMm } = textArea(PORTRAIT);
  const heightPt = account.reduce((sum, { style, pieces }) => {
    const text = piecesText(pieces);
    if (style !== 'title') return sum + countLines(text, widthMm, TYPE.bodyPt, 2) * TYPE.linePt;
    return sum + countLines(text, widthMm, TYPE.titlePt) * TYPE.titleLinePt + TYPE.linePt;
  }, 0);
  return Math.max(1, Math.ceil((heightPt * MM_PER_PT) / heightMm));
}
