import type { LaunchedApp } from './launch-app.ts';

/** Chooses a workbook on the import page, as if in the system's dialog; its preview comes next. */
export async function openWorkbook(
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  file: string,
): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('navigation').getByRole('button', { name: '导入台账' }).click();
  await page.getByRole('button', { name: '选择工作簿' }).click();
}
