import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu bar; the app's own commands live in the page. */
export function setMenu(window: BrowserWindow): void {
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [
        { type: 'separator' },
        { role: 'reload', label: '重新载入' },
        { role: 'toggleDevTools', label: '开发者工具' },
      ];
  const menu = Menu.buildFromTemplate([
    { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
    { label: '编辑', submenu: editItems },
    {
      label: '视图',
      submenu: [
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        { role: 'togglefullscreen', label: '全屏' },
        ...forDevelopers,
      ],
    },
    { label: '帮助', submenu: [{ label: '关于五进台账', click: () => void showAbout(window) }] },
  ]);
  Menu.setApplicationMenu(menu);
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editItems).popup({ window });
    else if (selectionText) Menu.buildFromTemplate([copyItem]).popup({ window });
  });
}

const copyItem: MenuItemConstructorOptions = { role: 'copy', label: '复制' };
const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  { role: 'cut', label: '剪切' },
  copyItem,
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
];

function showAbout(window: BrowserWindow) {
  return dialog.showMessageBox(window, {
    type: 'info',
    title: '关于五进台账',
    message: `五进台账 ${app.getVersion()}`,
    detail: '安全宣传“五进”工作台账与半年报送。数据只保存在本机，程序不联网。',
    buttons: ['确定'],
  });
}
