import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from './launch-app.ts';

/**
 * What a clerk does with mouse and keys: every click and every Enter is one, a text typed is one, and
 * so is every system dialog that comes up, whether the test expected it or not.
 */
export class CountedPresses {
  readonly list: string[] = [];
  private readonly launched: LaunchedApp;

  constructor(launched: LaunchedApp) {
    this.launched = launched;
  }

  /** Enter alone, on the button that has the focus already. */
  async enter(button: Locator, what: string): Promise<void> {
    await expect(button).toBeFocused({ timeout: 20_000 });
    await this.take(`回车：${what}`, () => this.launched.page.keyboard.press('Enter'));
  }

  async click(target: Locator, what: string): Promise<void> {
    await this.take(`点按：${what}`, () => target.click());
  }

  /** Into the field that has the focus already. */
  async type(field: Locator, text: string, what: string): Promise<void> {
    await expect(field).toBeFocused({ timeout: 20_000 });
    await this.take(`填写：${what}（${text}）`, () => this.launched.page.keyboard.insertText(text));
  }

  /** From now on the dialogs that ask for a file or folder answer with this path. */
  async answerDialogs(path: string): Promise<void> {
    await this.launched.app.evaluate(({ dialog }, chosen) => {
      const shown = globalThis as { dialogsShown?: string[] };
      shown.dialogsShown ??= [];
      dialog.showOpenDialog = (...given: unknown[]) => {
        const { title } = given.at(-1) as { title?: string };
        shown.dialogsShown?.push(title ?? '');
        return Promise.resolve({ canceled: false, filePaths: [chosen] });
      };
    }, path);
  }

  /** All of it in the order it was done, once the journey is over. */
  async all(): Promise<string[]> {
    await this.noteDialogs();
    return this.list;
  }

  private async take(what: string, press: () => Promise<void>): Promise<void> {
    await this.noteDialogs();
    this.list.push(what);
    await press();
  }

  private async noteDialogs(): Promise<void> {
    const titles = await this.launched.app.evaluate(() => {
      const shown = globalThis as { dialogsShown?: string[] };
      return shown.dialogsShown?.splice(0) ?? [];
    });
    for (const title of titles) this.list.push(`系统对话框：${title}`);
  }
}
