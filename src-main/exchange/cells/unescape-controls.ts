/** Excel writes control characters as _x000D_ and a literal _x as _x005F_x. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return char === '\r' ? '' : char;
  });
}
