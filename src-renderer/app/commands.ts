import type { Settings } from '#shared/contract/settings.ts';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import { CallFailed } from '../client/call.ts';
import type { Turn } from '../features/history/use-turn.tsx';
import { offered, useCommandsStore, whenOffered } from '../store/commands-store.ts';
import { useHistory } from '../store/history-store.ts';
import { useLedger } from '../store/ledger-store.ts';
import { goTo } from '../store/navigation-store.ts';
import { SETTINGS_PART_LABELS, SETTINGS_PARTS } from '../store/settings-parts.ts';
import { useSettings } from '../store/settings-store.ts';
import { type Command, defineCommand } from '../ui/command.ts';
import { PAGES } from './pages.ts';

/** Everything that can be done on any page; pages add their own with `useCommands`. */
export function globalCommands(doing: Doing): Command[] {
  return [
    ...pageCommands(),
    ...editCommands(doing),
    ...ledgerCommands(doing),
    ...displayCommands(),
    ...settingsCommands(),
  ];
}

/** What needs the window to say how it went. */
interface Doing {
  exportLedger: () => Promise<void>;
  backUp: () => Promise<void>;
  turn: Turn;
}

function pageCommands(): Command[] {
  return PAGES.map((page, index) =>
    defineCommand({
      name: `go.${page.id}`,
      label: page.label,
      group: '前往',
      ...(index < 9 ? { shortcuts: [`Alt+${index + 1}`] } : {}),
      perform: () => goTo(page.id),
    }),
  );
}

function editCommands({ turn }: Doing): Command[] {
  return [
    {
      name: 'edit.undo',
      label: '撤销',
      group: '编辑',
      shortcuts: ['Ctrl+Z'],
      when: () => mayTurn('undo'),
      perform: async () => {
        await turn('undo');
      },
    },
    {
      name: 'edit.redo',
      label: '重做',
      group: '编辑',
      shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      when: () => mayTurn('redo'),
      perform: async () => {
        await turn('redo');
      },
    },
  ];
}

/** While a step is under way the key is taken too and answered after it: quick hands lose no key. */
function mayTurn(direction: 'undo' | 'redo'): boolean {
  const { state, isTurning } = useHistory.getState();
  return isTurning || state[direction] !== null;
}

function ledgerCommands({ exportLedger, backUp }: Doing): Command[] {
  return [
    {
      name: 'ledger.add-activity',
      label: '新增宣传活动',
      group: '记录',
      shortcuts: ['Ctrl+N'],
      perform: () => goTo('activity', { add: {} }),
    },
    ...(['pilot', 'work', 'case'] as const).map((kind) =>
      defineCommand({
        name: `ledger.add-${kind}`,
        label: `新增${RECORD_KIND_LABELS[kind]}`,
        group: '记录',
        perform: () => goTo(kind, { add: {} }),
      }),
    ),
    {
      name: 'ledger.print',
      label: '打印宣传活动台账',
      group: '台账',
      when: () => !offered('page.print'),
      perform: printLedger,
    },
    {
      name: 'ledger.backup',
      label: '立即备份',
      group: '台账',
      perform: backUp,
    },
    {
      name: 'ledger.export',
      label: '导出整本台账为工作簿',
      group: '台账',
      perform: exportLedger,
    },
    {
      name: 'ledger.close',
      label: '切换台账文件夹',
      group: '台账',
      perform: () => useLedger.getState().close(),
    },
    {
      name: 'palette',
      label: '查找命令、记录、条款、手册',
      group: '帮助',
      shortcuts: ['Ctrl+K'],
      perform: () => useCommandsStore.getState().setPalette(true),
    },
  ];
}

/** Opens the paper of the activities, as their own page prints them. */
async function printLedger(): Promise<void> {
  goTo('activity');
  const print = await whenOffered('page.print', PAGE_PATIENCE_MS);
  if (!print) throw new CallFailed({ code: 'not-found', message: '还没有可以打印的宣传活动。' });
  await print.perform();
}

/** A page and its records are there sooner, unless there is nothing to show. */
const PAGE_PATIENCE_MS = 4_000;

function settingsCommands(): Command[] {
  return SETTINGS_PARTS.map((part) =>
    defineCommand({
      name: `settings.${part}`,
      label: SETTINGS_PART_LABELS[part],
      group: '设置',
      perform: () => goTo('settings', { part }),
    }),
  );
}

const THEME_LABELS: Record<Settings['theme'], string> = {
  light: '浅色界面',
  dark: '深色界面',
  contrast: '高对比界面',
};
const TEXT_SIZE_LABELS: Record<Settings['textSize'], string> = {
  normal: '文字：标准',
  large: '文字：大',
  larger: '文字：特大',
};

function displayCommands(): Command[] {
  const { save } = useSettings.getState();
  const themes = (Object.keys(THEME_LABELS) as Settings['theme'][]).map((theme) =>
    defineCommand({
      name: `theme.${theme}`,
      label: THEME_LABELS[theme],
      group: '显示',
      perform: () => save({ theme }),
    }),
  );
  const sizes = (Object.keys(TEXT_SIZE_LABELS) as Settings['textSize'][]).map((textSize) =>
    defineCommand({
      name: `text.${textSize}`,
      label: TEXT_SIZE_LABELS[textSize],
      group: '显示',
      perform: () => save({ textSize }),
    }),
  );
  return [...themes, ...sizes];
}
