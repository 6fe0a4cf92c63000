import { useEffect } from 'react';
import { goTo } from '../../store/navigation-store.ts';
import { isEditing } from '../../ui/shortcut.ts';
import { useImport } from './import-store.ts';

/** Rows pasted onto a sheet go through the import's preview. */
export function usePasteRows(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      if (isEditing(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      goTo('import');
      void useImport.getState().begin({ pasted: text }, '粘贴的内容');
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled]);
}
