import { visibleLine } from '#shared/domain/visible-text.ts';
import type { Reading } from '#shared/recognition/reading.ts';
import type { TypedKind } from './typed-kind.ts';

/** What is said beside a field. `typing`: not understood yet, and not complained of yet. */
export interface TypedNote {
  state: 'understood' | 'refused' | 'typing';
  text: string;
}

interface Typed<T> {
  reading: Reading<T>;
  text: string;
  judged: boolean;
  allowClear: boolean;
}

/** Null when the field says it all: nothing in it, or just what is stored. */
export function noteOf<T extends string | number>(
  kind: TypedKind<T>,
  { reading, text, judged, allowClear }: Typed<T>,
  /** The value that stays in force while the text is not understood. */
  standing: T | undefined,
): TypedNote | null {
  const still = standing === undefined ? '' : `，仍按 ${kind.say(standing)}`;
  const typed = text.trim();
  switch (reading.state) {
    case 'refused':
      return judged
        ? { state: 'refused', text: `${reading.why.split('；')[0]}${still}` }
        : { state: 'typing', text: '' };
    case 'blank':
      if (typed !== '') return { state: 'understood', text: `“${brief(typed)}”按没有填写计` };
      return judged && !allowClear ? { state: 'refused', text: `不能空着${still}` } : null;
    default: {
      if (reading.state === 'read' && typed === kind.show(reading.value)) return null;
      const why = reading.state === 'guessed' ? reading.why : '';
      return { state: 'understood', text: saidAs(typed, kind.say(reading.value), why) };
    }
  }
}

/** “3万”按 30,000 计 */
export function saidAs(typed: string, value: string, why: string): string {
  return `“${brief(typed.trim())}”按 ${value} 计${why === '' ? '' : `（${why}）`}`;
}

function brief(text: string): string {
  const characters = [...visibleLine(text)];
  return characters.length > 12 ? `${characters.slice(0, 11).join('')}…` : characters.join('');
}
