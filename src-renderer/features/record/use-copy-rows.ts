import { useEffect } from 'react';
import { cellsToHtml, cellsToTsv } from '../../ui/sheet/tsv.ts';
import { isEditing } from '../../ui/shortcut.ts';

interface Copying {
  isTicked: boolean;
  /** The ticked rows, with their headings. */
  copyRows: () => Promise<void>;
  /** The cells of the block, where all of them have been read. */
  cells: () => string[][] | null;
  /** The same, to be read first. */
  copyCells: () => Promise<void>;
}

/** Ctrl+C takes the ticked rows from anywhere on the page; the cells of the block from the sheet. */
export function useCopyRows(enabled: boolean, copying: Copying): void {
  const { isTicked, copyRows, cells, copyCells } = copying;
  useEffect(() => {
    if (!enabled) return;
    const onCopy = (event: ClipboardEvent) => {
      if (isEditing(event.target) || window.getSelection()?.toString()) return;
      if (!isTicked && !document.activeElement?.closest('.wj-sheet')) return;
      event.preventDefault();
      const known = isTicked ? null : cells();
      if (known) {
        event.clipboardData?.setData('text/plain', cellsToTsv(known));
        event.clipboardData?.setData('text/html', cellsToHtml(known));
      } else void (isTicked ? copyRows() : copyCells());
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [enabled, isTicked, copyRows, cells, copyCells]);
}
