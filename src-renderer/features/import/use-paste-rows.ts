import { useEffect } from 'react';
import { isEditing } from '../../ui/shortcut.ts';
import { importPasted } from './import-pasted.ts';

/** Rows pasted anywhere on the page go through the import's preview. */
export function usePasteRows(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      if (isEditing(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      importPasted(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled]);
}
