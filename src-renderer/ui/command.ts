/** What the clerk can do: one object for menu, palette and shortcut. */
export interface Command {
  name: string;
  label: string;
  group: '前往' | '记录' | '编辑' | '台账' | '显示' | '设置' | '帮助';
  /** Like `Ctrl+K`, `N`, `F1`; the first is shown, the others work as well. */
  shortcuts?: readonly string[];
  /** Its keys work above an open dialog too. */
  aboveDialogs?: true;
  /** Offered only while this holds. */
  when?: () => boolean;
  perform: () => void | Promise<void>;
}

export function isOffered(command: Command): boolean {
  return command.when?.() ?? true;
}

/** Hands a command through with its literal type checked. */
export function defineCommand(command: Command): Command {
  return command;
}
