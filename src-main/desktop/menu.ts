import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { MENU, type MenuEntry } from '#shared/contract/menu.ts';

/**
 * The menu bar. Its entries ask the window for commands; Electron's own are those that it does best:
 * the clipboard, zoom, leaving.
 */
export function setMenu(window: BrowserWindow, ask: (commands: readonly string[]) => void): void {
  const entries = (of: keyof typeof MENU) => MENU[of].map((entry) => itemOf(entry, ask));
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [
        { type: 'separator' },
        { role: 'reload', label: '重新载入' },
        { role: 'toggleDevTools', label: '开发者工具' },
      ];
  const menu = Menu.buildFromTemplate([
    { label: '文件', submenu: [...entries('file'), { role: 'quit', label: '退出' }] },
    { label: '编辑', submenu: [...entries('edit'), { type: 'separator' }, ...clipboardItems] },
    {
      label: '查看',
      submenu: [
        ...entries('view'),
        { type: 'separator' },
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        { role: 'togglefullscreen', label: '全屏' },
        ...forDevelopers,
      ],
    },
    { label: '帮助', submenu: entries('help') },
  ]);
  Menu.setApplicationMenu(menu);
  enableMenu(false);
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(textItems).popup({ window });
    else if (selectionText) Menu.buildFromTemplate([copyItem]).popup({ window });
  });
}

/** What needs a ledger can be chosen only while one is open. */
export function enableMenu(isLedgerOpen: boolean): void {
  for (const entry of Object.values(MENU).flat()) {
    const item = entry && Menu.getApplicationMenu()?.getMenuItemById(idOf(entry));
    if (item) item.enabled = isLedgerOpen || entry.isAlways === true;
  }
}

function itemOf(
  entry: MenuEntry | null,
  ask: (commands: readonly string[]) => void,
): MenuItemConstructorOptions {
  if (!entry) return { type: 'separator' };
  const { label, commands, shortcut } = entry;
  return {
    id: idOf(entry),
    label,
    click: () => ask(commands),
    // The window hears the key itself: taken here too, it would act twice.
    ...(shortcut && { accelerator: shortcut, registerAccelerator: false }),
  };
}

const idOf = ({ commands }: MenuEntry) => commands[0];

const copyItem: MenuItemConstructorOptions = { role: 'copy', label: '复制' };
const clipboardItems: MenuItemConstructorOptions[] = [
  { role: 'cut', label: '剪切' },
  copyItem,
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
];
/** In a text field, undo is the field's. */
const textItems: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  ...clipboardItems,
];
