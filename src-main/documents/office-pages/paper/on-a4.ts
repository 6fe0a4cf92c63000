import type { Page } from '#shared/forms/form-model.ts';

/** Called with what the pages do not show of the form: 图形. */
export type TellMissing = (what: string) => void;

/** The page of a form on A4, the only paper of the one print. A page of another size keeps its margins. */
export function onA4(
  widthMm: number,
  heightMm: number,
  marginMm: Page['marginMm'],
  tell: TellMissing,
): Page {
  const isLandscape = widthMm > heightMm;
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  if (Math.abs(short - A4.short) > SLACK_MM || Math.abs(long - A4.long) > SLACK_MM) {
    tell(`${Math.round(short)}×${Math.round(long)} 毫米的纸`);
  }
  return isLandscape
    ? { orientation: 'landscape', widthMm: A4.long, heightMm: A4.short, marginMm }
    : { orientation: 'portrait', widthMm: A4.short, heightMm: A4.long, marginMm };
}

const A4 = { short: 210, long: 297 };
/** Programs round; Letter paper is 18 mm shorter. */
const SLACK_MM = 5;
