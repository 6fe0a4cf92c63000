import { useEffect } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { clipboardTable } from '../../ui/sheet/clipboard-table.ts';
import { cellsToTsv } from '../../ui/sheet/tsv.ts';
import { isEditing } from '../../ui/shortcut.ts';
import { importPasted } from '../import/import-pasted.ts';
import { hasHeading } from './has-heading.ts';

/**
 * What is pasted onto a desk: cells go into the block that is pointed at. Rows under a heading are
 * records, and so is all that is pasted where no cell is pointed at: they go through the import's preview.
 */
export function useSheetPaste(
  enabled: boolean,
  kind: RecordKind,
  pasteCells: (table: string[][]) => void,
): void {
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      if (isEditing(event.target) || !event.clipboardData) return;
      const table = clipboardTable(event.clipboardData);
      if (table.every((cells) => cells.every((text) => text.trim() === ''))) return;
      event.preventDefault();
      const isInSheet = document.activeElement?.closest('.wj-sheet') != null;
      if (isInSheet && !hasHeading(table, kind)) pasteCells(table);
      else importPasted(event.clipboardData.getData('text/plain') || cellsToTsv(table));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled, kind, pasteCells]);
}
