import { useCommandsStore } from '../../store/commands-store.ts';
import type { Command } from '../../ui/command.ts';
import { shortcutText } from '../../ui/shortcut.ts';

/** Keys that are not commands of their own. */
const SHEET_KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓ ← →', '在表格中移动'],
  ['回车', '打开光标所在的记录'],
  ['空格', '勾选或取消这一行'],
  ['Shift+↑ ↓', '连续勾选'],
  ['Ctrl+A', '全选筛选出的记录'],
  ['Ctrl+D', '把第一条勾选的行在光标所在列的内容，填到其他勾选的行'],
  ['Ctrl+C', '复制勾选的行，可粘贴到 WPS 表格或 Excel'],
  ['Ctrl+V', '粘贴工作簿里的行，先预览再导入'],
];

const FORM_KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+S', '保存'],
  ['Ctrl+回车', '保存'],
  ['Ctrl+Shift+回车', '保存并再记一条'],
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
