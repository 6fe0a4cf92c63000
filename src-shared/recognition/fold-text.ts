import { onceEach } from '../domain/once-each.ts';
import { withoutUnseen } from '../domain/visible-text.ts';

/** Words as they compare: full-width made half-width, no spaces, no invisible characters, lower case. */
export const foldText = onceEach(
  // A cell is asked about again and again, for each thing that it may tell.
  (text) => foldWidth(text).replace(/\s+/gu, '').toLowerCase(),
  { most: 5_000, longest: 100 },
);

/** Half-width forms and ordinary spaces; line breaks and words stay. */
export function foldWidth(text: string): string {
  return withoutUnseen(text)
    .normalize('NFKC')
    .replace(/[\u00A0\u3000]/gu, ' ');
}

/** A heading without spaces, line breaks, numbering, marks such as * and :, brackets kept. */
export function foldHeading(text: string): string {
  return foldText(text)
    .replace(/^(?:[一二三四五六七八九十]+、|\(\d+\)|\d+[.、])/u, '')
    .replace(/[*★:"'“”‘’《》<>]/gu, '')
    .replace(/\.$/u, '');
}

/** The same without what stands in brackets: 发放材料（份） -> 发放材料. */
export function withoutBrackets(folded: string): string {
  return folded.replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]?/gu, '');
}

/** One line of text as it is stored. */
export function toLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim();
}

/** Cells that say "nothing here". */
export function isPlaceholder(text: string): boolean {
  return /^[-—–_/\\|.。…~*]*$/u.test(foldText(text));
}

/** Cells that repeat the row above. */
export function isDitto(text: string): boolean {
  return /^[(（]?(?:同上(?:一?行|栏|格)?|上同|同前|〃+|″+|〞|"|''|“|”)[)）]?$/u.test(
    withoutUnseen(text).replace(/\s+/gu, ''),
  );
}
