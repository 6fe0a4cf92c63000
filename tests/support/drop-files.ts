import type { Page } from '@playwright/test';

/** Drops files of the disk into the window's drop zone, all at once, as a file manager hands them over. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    input.id = 'dropped-files';
    document.body.append(input);
  });
  await page.setInputFiles('#dropped-files', [...files]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped-files');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('.wj-drop')?.dispatchEvent(drop);
    input?.remove();
  });
}
