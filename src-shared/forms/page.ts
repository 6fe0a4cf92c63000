import type { Page } from './form-model.ts';

/** GB/T 9704-2012: 37 mm top, 28 mm left, 35 mm bottom, 26 mm right leave 156 x 225 mm. */
export const PORTRAIT: Page = {
  orientation: 'portrait',
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
};

/** Narrower than the standard's, so that the table and its signatures stand on one sheet. */
export const LANDSCAPE: Page = {
  orientation: 'landscape',
  widthMm: 297,
  heightMm: 210,
  marginMm: { top: 16, right: 25, bottom: 16, left: 25 },
};

/** Size of the area between the margins. */
export function textArea(page: Page): { widthMm: number; heightMm: number } {
  const { top, right, bottom, left } = page.marginMm;
  return { widthMm: page.widthMm - left - right, heightMm: page.heightMm - top - bottom };
}
