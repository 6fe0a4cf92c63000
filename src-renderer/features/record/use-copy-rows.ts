import { useEffect } from 'react';
import { isEditing } from '../../ui/shortcut.ts';

/** Ctrl+C takes the ticked rows from anywhere on the page; the row under the cursor from the sheet. */
export function useCopyRows(enabled: boolean, isTicked: boolean, copy: () => Promise<void>): void {
  useEffect(() => {
    if (!enabled) return;
    const onCopy = (event: ClipboardEvent) => {
      if (isEditing(event.target) || window.getSelection()?.toString()) return;
      if (!isTicked && !document.activeElement?.closest('.wj-sheet')) return;
      event.preventDefault();
      void copy();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [enabled, isTicked, copy]);
}
