import { pinyin } from 'pinyin-pro';

const known = new Map<string, { initials: string; full: string }>();

/** True when the label holds the words typed, or its pinyin or their initials do. */
export function matchesWord(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  if (label.toLowerCase().includes(wanted)) return true;
  const { initials, full } = spelled(label);
  return initials.includes(wanted) || full.includes(wanted);
}

/** `xfyl` of 消防演练. */
export function initialsOf(label: string): string {
  return spelled(label).initials;
}

function spelled(label: string): { initials: string; full: string } {
  let spelling = known.get(label);
  if (spelling === undefined) {
    const words = (pattern: 'first' | 'pinyin') =>
      pinyin(label, { pattern, toneType: 'none', type: 'array' }).join('').toLowerCase();
    spelling = { initials: words('first'), full: words('pinyin') };
    known.set(label, spelling);
  }
  return spelling;
}
