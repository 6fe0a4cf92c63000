import { desktop } from '../../client/desktop.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useImport } from './import-store.ts';

/** Asks for a workbook, opens the import page and reads it there; nothing when the dialog is closed. */
export async function chooseWorkbook(): Promise<void> {
  const paths = await desktop('desktop.chooseFiles', {
    title: '选择台账工作簿',
    filters: [{ name: '工作簿（.xlsx）', extensions: ['xlsx'] }],
  });
  const path = paths?.[0];
  if (path === undefined) return;
  goTo('import');
  await useImport.getState().begin({ path }, nameOf(path));
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
