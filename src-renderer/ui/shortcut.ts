import { type Command, isOffered } from './command.ts';
import { isComposing } from './is-composing.ts';

/** `Ctrl+Shift+Z` from a key press; letters in upper case. Meta counts as Ctrl. */
function chordOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // Shift is part of signs such as `?` already.
  if (event.shiftKey && (event.key.length > 1 || /[A-Z]/.test(key))) parts.push('Shift');
  parts.push(key);
  return parts.join('+');
}

/** The command a key press means, or null. Later commands win: they belong to what is on top. */
export function commandFor(event: KeyboardEvent, commands: readonly Command[]): Command | null {
  if (isComposing(event)) return null;
  const chord = chordOf(event);
  if (isEditing(event.target) && !worksWhileTyping(chord)) return null;
  for (const command of [...commands].reverse()) {
    if (command.shortcuts?.includes(chord) && isOffered(command)) return command;
  }
  return null;
}

/** True while keys write text, or belong to an open list or dialog. */
export function isEditing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    // The sheet's box counts only while a cell is open in it.
    (target.matches('input, textarea, select') &&
      !target.matches('[type=checkbox], [type=radio], [data-idle]'))
  );
}

/** Undo and selecting belong to the text field; keys without Ctrl are letters. */
function worksWhileTyping(chord: string): boolean {
  if (/^F\d+$/.test(chord) || chord === 'Escape') return true;
  if (!chord.startsWith('Ctrl+')) return false;
  return !TEXT_KEYS.includes(chord);
}

const TEXT_KEYS = ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+Delete'];

/** `Ctrl+S` as keys to draw. */
export function shortcutText(shortcut: string): string {
  const names: Record<string, string> = {
    Enter: '回车',
    Escape: 'Esc',
    Delete: 'Del',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+');
}
