import type { Bridge } from '#shared/contract/bridge.ts';
import type { LaunchedApp } from './launch-app.ts';

declare const window: { wujin: Bridge };

/** Chooses a folder in the app's dialog, so that the page may name it. */
export async function giveFolder({ app, page }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await page.evaluate(() => window.wujin.call('desktop.chooseFolder', { title: '选择文件夹' }));
}
