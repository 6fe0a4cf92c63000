/** An entry of the menu bar: it asks the window for one of its commands, and does nothing itself. */
export interface MenuEntry {
  label: string;
  /** Names of commands: the first that the window offers is done. */
  commands: readonly [string, ...string[]];
  /** The key shown beside it, which the window listens to. */
  shortcut?: string;
  /** Also before a ledger is open. */
  isAlways?: boolean;
}

const LINE = null;

export const MENU: Record<'file' | 'edit' | 'view' | 'help', readonly (MenuEntry | null)[]> = {
  file: [
    { label: '新增宣传活动', commands: ['ledger.add-activity'], shortcut: 'Ctrl+N' },
    { label: '新增试点', commands: ['ledger.add-pilot'] },
    { label: '新增作品', commands: ['ledger.add-work'] },
    { label: '新增案例', commands: ['ledger.add-case'] },
    LINE,
    { label: '导入台账…', commands: ['go.import'], shortcut: 'Alt+6' },
    { label: '导出整本台账…', commands: ['ledger.export'] },
    { label: '打印…', commands: ['page.print', 'ledger.print'], shortcut: 'Ctrl+P' },
    { label: '备份…', commands: ['ledger.backup'] },
    LINE,
    { label: '切换台账文件夹', commands: ['ledger.close'] },
  ],
  edit: [
    { label: '撤销', commands: ['edit.undo'], shortcut: 'Ctrl+Z' },
    { label: '重做', commands: ['edit.redo'], shortcut: 'Ctrl+Y' },
  ],
  view: [
    { label: '查找…', commands: ['palette'], shortcut: 'Ctrl+K' },
    { label: '设置', commands: ['go.settings'] },
  ],
  help: [
    { label: '手册', commands: ['help.manual'], shortcut: 'F1', isAlways: true },
    { label: '快捷键', commands: ['help.keys'], isAlways: true },
    { label: '关于五进台账', commands: ['help.about'], isAlways: true },
  ],
};
