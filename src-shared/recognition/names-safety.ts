import { SAFETY_WORDS } from '../words/other-work.ts';
import { holdsAny } from './holds-any.ts';

/** Whether a text, as it stands, has a word of what safety publicity is about: 消防, 用电. */
export function namesSafety(text: string): boolean {
  return holdsAny(text, SAFETY_WORDS);
}
