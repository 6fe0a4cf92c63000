import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, Notification, shell } from 'electron';
import { type DesktopHandlers, desktopCalls } from '#shared/contract/desktop.ts';
import { type Outcome, Refusal } from '#shared/domain/failure.ts';
import { replaceDurably } from '../files/durable-file.ts';
import { HeldFile, heldWords } from '../files/held-file.ts';
import type { AllowedFolders } from './allowed-folders.ts';
import type { GivenPaths } from './given-paths.ts';
import { lastFolder, suggestedFolder } from './last-folder.ts';
import { openPath } from './open-path.ts';
import { arePreferencesUnreadable, readPreferences } from './preferences.ts';
import { pdfOf, printOnPaper } from './print.ts';
import { turnPages } from './turn-pages.ts';
import { installUpdate, lookAtUpdate } from './update.ts';

/** What the page may have opened, and what it may pass on to the service. */
export interface PagePaths {
  allowed: AllowedFolders;
  given: GivenPaths;
}

export interface LedgerFolders {
  /** By `--data`. */
  asked: string | undefined;
  open: () => string | undefined;
}

export type AnswerDesktopCall = (verb: string, input: unknown) => Promise<Outcome<unknown>>;

/** Answers `desktop.*` calls; inputs are parsed first, as at the service's door. */
export function desktopCallsOf(
  window: BrowserWindow,
  paths: PagePaths,
  folders: LedgerFolders,
): AnswerDesktopCall {
  const handlers = handlersOf(window, paths, folders) as Record<
    string,
    (input: unknown) => unknown
  >;
  return async (verb, input) => {
    const call = Object.hasOwn(desktopCalls, verb)
      ? desktopCalls[verb as keyof typeof desktopCalls]
      : undefined;
    const parsed = call?.input.safeParse(input);
    if (!parsed?.success) return refusal(new Refusal('invalid-input', '窗口发来的请求不能识别。'));
    try {
      return { ok: true, value: await handlers[verb]?.(parsed.data) };
    } catch (error) {
      if (error instanceof Refusal) return refusal(error);
      console.error(`desktop.${verb}:`, error);
      return refusal(new Refusal('internal', '程序内部出错，这一步没有完成，请再试一次。'));
    }
  };
}

const refusal = ({ failure }: Refusal): Outcome<unknown> => ({ ok: false, failure });

function handlersOf(
  window: BrowserWindow,
  paths: PagePaths,
  { asked, open }: LedgerFolders,
): DesktopHandlers {
  const { allowed, given } = paths;
  return {
    appInfo() {
      const { folders } = readPreferences();
      const suggested = suggestedFolder();
      const info = {
        name: app.getName(),
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
        dataFolder: asked ?? lastFolder(),
        openFolder: open() ?? null,
        hasForgotten: arePreferencesUnreadable(),
        suggestedFolder: suggested,
        sampleFolder: `${suggested}-示例`,
        suggestedOutDir: join(app.getPath('documents'), '报送材料'),
      };
      const own = [info.suggestedFolder, info.sampleFolder, info.suggestedOutDir];
      for (const folder of [...folders, info.dataFolder ?? '', ...own])
        given.give(folder, 'folder');
      return info;
    },

    async chooseFolder({ title, startIn }) {
      const chosen = await dialog.showOpenDialog(window, {
        title,
        ...(startIn && { defaultPath: startIn }),
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = chosen.filePaths[0];
      if (chosen.canceled || !folder) return null;
      allowed.allow(folder);
      given.give(folder, 'folder', 'open');
      return folder;
    },

    async chooseFiles({ title, filters, several }) {
      const chosen = await dialog.showOpenDialog(window, {
        title,
        filters,
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      if (chosen.canceled || chosen.filePaths.length === 0) return null;
      for (const file of chosen.filePaths) {
        allowed.allow(file);
        given.give(file, 'open');
      }
      return chosen.filePaths;
    },

    chooseSavePath: ({ title, suggestedName, extension }) =>
      chooseSavePath(window, paths, title, suggestedName, extension),

    openPath: ({ path, name }) => openPath(path, name, allowed),

    showInFolder({ path }) {
      if (!allowed.has(path))
        throw new Refusal('not-found', '找不到这个文件或文件夹，它可能已被移动或删除。');
      shell.showItemInFolder(path);
      return null;
    },

    print: (paper) => printOnPaper(paper),

    async savePdf({ suggestedName, turned, ...paper }) {
      const path = await chooseSavePath(window, paths, '保存为 PDF', suggestedName, 'pdf');
      if (path) await writeWhole(path, turnPages(await pdfOf(paper), turned));
      return path;
    },

    async savePicture({ picture, suggestedName }) {
      const path = await chooseSavePath(window, paths, '存为图片', suggestedName, 'png');
      if (path)
        await writeWhole(path, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
      return path;
    },

    async copyText({ text }) {
      await clipboard.writeText(text);
      return null;
    },

    notify({ title, body }) {
      if (Notification.isSupported()) new Notification({ title, body }).show();
      return null;
    },

    async lookAtUpdate({ path }) {
      const { version } = await lookAtUpdate(path, allowed);
      return { version };
    },

    installUpdate: ({ path }) => installUpdate(path, allowed),

    relaunch() {
      app.relaunch();
      app.quit();
      return null;
    },
  };
}

async function chooseSavePath(
  window: BrowserWindow,
  { allowed, given }: PagePaths,
  title: string,
  suggestedName: string,
  extension: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || !filePath) return null;
  // Linux dialogs leave the ending to the clerk.
  const isNamed = extname(filePath).toLowerCase() === `.${extension}`;
  const path = isNamed ? filePath : `${filePath}.${extension}`;
  // The dialog asked about the name as it was typed.
  if (!isNamed && existsSync(path) && !(await mayReplace(window, path))) return null;
  allowed.allow(path);
  given.give(path, 'save');
  return path;
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${basename(path)}”已经存在，要替换它吗？`,
    buttons: ['替换', '取消'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** The old file stays until the new one is complete. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceDurably(path, bytes);
  } catch (error) {
    if (error instanceof HeldFile) throw new Refusal('locked', `没有保存：${heldWords(error)}`);
    throw new Refusal('unreadable', `不能写入 ${path}，请换一个文件夹，或关闭正在使用它的程序。`);
  }
}
