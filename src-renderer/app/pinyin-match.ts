import { pinyin } from 'pinyin-pro';

const initialsOf = new Map<string, string>();

/** True when the label holds the words typed, or its pinyin initials do. */
export function matchesWord(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  if (label.toLowerCase().includes(wanted)) return true;
  let initials = initialsOf.get(label);
  if (initials === undefined) {
    initials = pinyin(label, { pattern: 'first', toneType: 'none', type: 'array' })
      .join('')
      .toLowerCase();
    initialsOf.set(label, initials);
  }
  return initials.includes(wanted);
}
