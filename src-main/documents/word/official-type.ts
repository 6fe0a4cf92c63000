import { LineRuleType } from 'docx';

/** 三号 on lines of 28 points: 22 to a page (GB/T 9704-2012, 5.2.2 and 5.2.3). */
export const BODY_PT = 16;
export const BODY_LINE_PT = 28;
/** 二号 */
export const TITLE_PT = 22;
export const TITLE_LINE_PT = 34;

export function exactly(points: number) {
  return { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT };
}

/** In twips, of characters of the body. */
export function characters(count: number): number {
  return Math.round(count * BODY_PT * 20);
}
