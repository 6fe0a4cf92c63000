import type { NumberWords } from './number-words.ts';

/** A time of day or a length of time as its format shows it: 9:30, 26:00 for [h]:mm, 2:05 for mm:ss. */
export function timeWords(bare: string): ((value: number) => NumberWords | null) | null {
  if (!/[hms]/u.test(bare)) return null;
  const isLength = bare.includes('[');
  const two = (value: number) => String(value).padStart(2, '0');
  return (value) => {
    if (value < 0) return null;
    const seconds = Math.round((isLength ? value : value % 1) * 86_400);
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60);
    const clock = bare.includes('h')
      ? `${hours}:${two(minutes % 60)}${bare.includes('s') ? `:${two(seconds % 60)}` : ''}`
      : `${minutes}:${two(seconds % 60)}`;
    return { text: clock, meant: clock };
  };
}
