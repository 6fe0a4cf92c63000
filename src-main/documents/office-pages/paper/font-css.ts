import { EAST_ASIAN_STACKS } from '#shared/forms/font-stacks.ts';
import type { TextStyle } from '#shared/forms/form-model.ts';
import { escapeHtml } from '#shared/forms/print-html.ts';

/** A form's typefaces by name, with what stands in for them; Chinese letters first take the Chinese one. */
export function fontCss(latin: string, eastAsian: string): string {
  const chinese = `${quoted(eastAsian)},${EAST_ASIAN_STACKS[faceOf(eastAsian)]}`;
  return `font-family:${quoted(latin)},${chinese};--cjk:${chinese}`;
}

/** Attribute text for a style: names of fonts bring quotation marks. */
export function styleAttribute(css: readonly string[]): string {
  const text = css.filter((one) => one !== '').join(';');
  return text === '' ? '' : ` style="${escapeHtml(text)}"`;
}

/** A file may say anything for a colour. */
export function colourOf(value: string | undefined): string | null {
  return value !== undefined && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/iu.test(value)
    ? `#${value.slice(-6)}`
    : null;
}

function quoted(name: string): string {
  return `'${name.replace(/[^\p{L}\p{N} _.+-]/gu, '')}'`;
}

function faceOf(name: string): TextStyle['face'] {
  if (/小标宋|XiaoBiaoSong|中宋/iu.test(name)) return 'xiaobiaosong';
  if (/黑|Hei|雅黑|等线/iu.test(name)) return 'hei';
  if (/仿宋|FangSong/iu.test(name)) return 'fangsong';
  return /楷|Kai/iu.test(name) ? 'kai' : 'song';
}
