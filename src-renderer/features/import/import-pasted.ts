import { goTo } from '../../store/navigation-store.ts';
import { useImport } from './import-store.ts';

/** Rows copied from a spreadsheet go through the import's preview. */
export function importPasted(text: string): void {
  goTo('import');
  void useImport.getState().begin({ pasted: text }, '粘贴的内容');
}
