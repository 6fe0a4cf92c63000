/** Words written one after another, parted by spaces or line breaks. */
export function words(written: TemplateStringsArray): readonly string[] {
  return (written[0] ?? '').split(/\s+/u).filter((word) => word !== '');
}
