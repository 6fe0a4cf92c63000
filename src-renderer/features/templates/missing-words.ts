/** Told where a form's pages are shown, or are not printed. */
export function missingWords(missing: readonly string[]): string {
  return `表上有${missing.join('、')}，这里显示不全，以 Word、WPS 中打开的为准`;
}
