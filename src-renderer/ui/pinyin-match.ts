import type { pinyin as spellPinyin } from 'pinyin-pro';

let pinyin: typeof spellPinyin | undefined;

/** The sounds of words are many: fetched when the first page stands. Until then a label is found by its own letters. */
export async function loadPinyin(): Promise<void> {
  pinyin = (await import('pinyin-pro')).pinyin;
}

const known = new Map<string, { initials: string; full: string }>();

/** True when the label holds the words typed, or its pinyin or their initials do. */
export function matchesWord(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  if (label.toLowerCase().includes(wanted)) return true;
  const spelling = spelled(label);
  return (
    spelling !== undefined && (spelling.initials.includes(wanted) || spelling.full.includes(wanted))
  );
}

/** True when the pinyin initials of the label begin with the words typed: `xfyl` of 消防演练. */
export function beginsWithInitials(label: string, typed: string): boolean {
  return spelled(label)?.initials.startsWith(typed) ?? false;
}

function spelled(label: string): { initials: string; full: string } | undefined {
  let spelling = known.get(label);
  if (spelling === undefined && pinyin !== undefined) {
    const spell = pinyin;
    const words = (pattern: 'first' | 'pinyin') =>
      spell(label, { pattern, toneType: 'none', type: 'array' }).join('').toLowerCase();
    spelling = { initials: words('first'), full: words('pinyin') };
    known.set(label, spelling);
  }
  return spelling;
}
