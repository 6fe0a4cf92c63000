import { useCommandsStore } from '../../store/commands-store.ts';
import type { Command } from '../../ui/command.ts';
import { shortcutText } from '../../ui/shortcut.ts';

/** Keys that are not commands of their own. */
const SHEET_KEYS: readonly (readonly [string, string])[] = [
  ['直接打字', '换掉格子里的内容'],
  ['F2 或双击', '在格子原来的内容上改'],
  ['回车 / Shift+回车', '填好，往下 / 往上；不在打字时，打开这条记录'],
  ['Tab / Shift+Tab', '填好，往右 / 往左'],
  ['Esc', '取消改动，恢复原样'],
  ['Del', '清除选中的格子；有勾选时，删除勾选的记录'],
  ['Ctrl+Del', '删除勾选的记录；没有勾选，删除选中的几行或这一行'],
  ['Alt+回车', '打开这条记录'],
  ['Shift+方向键', '选一块'],
  ['Ctrl+回车', '把打的内容填进选中的每一格'],
  ['Ctrl+D', '把第一行往下填满选中的一块；有勾选时，填到勾选的行'],
  ['Ctrl+C', '复制选中的一块；有勾选时，连同表头复制勾选的行'],
  ['Ctrl+V', '粘贴到光标所在的格子；连同表头粘贴的，先预览再导入'],
  ['Ctrl+End', '到最下面的新行'],
  ['↑ ↓ ← →', '在表格中移动'],
  ['Alt+↓', '打开这一列的筛选'],
  ['Shift+F10 或菜单键', '打开右键菜单：排序、筛选、复制、删除'],
  ['空格', '勾选或取消这一行；选了几行，就勾这几行'],
  ['Ctrl+A', '全选筛选出的记录'],
];

const FORM_KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+S', '保存'],
  ['Ctrl+回车', '保存'],
  ['Ctrl+Shift+回车', '保存并再记一条'],
  ['Ctrl+PageUp / PageDown', '上一条 / 下一条'],
  ['Esc', '关闭，未保存的内容留作草稿'],
];

/** All keys that work where the clerk is, grouped. */
export function KeyList() {
  const layers = useCommandsStore((store) => store.layers);
  const commands = layers
    .flatMap((layer) => [...layer.commands])
    .filter((command) => command.shortcuts && !command.name.startsWith('form.'));
  return (
    <div className="wj-shortcuts">
      {[...groupOf(commands)].map(([group, members]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl>
            {members.map((command) => (
              <div key={command.name}>
                <dt>{command.label}</dt>
                <dd>
                  <kbd>{shortcutText(command.shortcuts?.[0] ?? '')}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <FixedKeys title="表格" keys={SHEET_KEYS} />
      <FixedKeys title="表单" keys={FORM_KEYS} />
    </div>
  );
}

function FixedKeys(props: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{props.title}</h3>
      <dl>
        {props.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function groupOf(commands: Command[]): Map<string, Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return groups;
}
