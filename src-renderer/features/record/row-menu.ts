import type { MenuProps } from 'antd';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordDoubt } from '#shared/rules/record-doubts.ts';
import type { Command } from '../../ui/command.ts';
import type { RecordDesk } from './desk.ts';
import { meantRows } from './meant-rows.ts';

interface Doing {
  ticked: number;
  /** How many rows the block goes through. */
  rows: number;
  isOneTicked: boolean;
  /** Those of the desk: what they act on stands in their labels. */
  commands: readonly Command[];
  /** Those that this desk alone has. */
  further: readonly Command[];
  /** Those that the cursor's row may be a second time. */
  others: RecordDoubt['others'];
  open: () => void;
  openOther: (id: string) => void;
  toggle: () => void;
  /** The column of the cursor, where the list can be sorted and narrowed by it. */
  column: { label: string; sort: (() => void) | null; filter: (() => void) | null } | null;
  copy: () => Promise<void>;
}

const OF_A_ROW = ['desk.duplicate', 'desk.remove'];

/** What the right button offers on a row; as with the keys, ticked rows are what it acts on. */
export function rowMenu<K extends RecordKind>(desk: RecordDesk<K>, doing: Doing): MenuProps {
  const { ticked, commands } = doing;
  return {
    items: [
      { key: 'open', label: `打开光标所在的${desk.noun}`, extra: 'Enter', onClick: doing.open },
      ...doing.others.map(({ id, name }) => ({
        key: id,
        label: `打开疑似重复的另一条“${name}”`,
        onClick: () => doing.openOther(id),
      })),
      {
        key: 'toggle',
        label: doing.isOneTicked ? '取消勾选这一行' : '勾选这一行',
        extra: '空格',
        onClick: doing.toggle,
      },
      ...columnItems(doing.column),
      { type: 'divider' },
      {
        key: 'copy',
        label: `复制${meantRows(desk, ticked, doing.rows)}`,
        extra: 'Ctrl+C',
        onClick: () => void doing.copy(),
      },
      ...commands
        .filter(({ name }) => OF_A_ROW.includes(name))
        .map((command) => ({
          key: command.name,
          label: command.label,
          extra: command.shortcuts?.[0] ?? '',
          danger: command.name === 'desk.remove',
          onClick: () => void command.perform(),
        })),
      ...doing.further.map(({ name, label, perform }) => ({
        key: name,
        label,
        onClick: () => void perform(),
      })),
    ],
  };
}

function columnItems(column: Doing['column']) {
  if (!column) return [];
  const { label, sort, filter } = column;
  return [
    { type: 'divider' as const },
    ...(sort ? [{ key: 'sort', label: `按“${label}”排序`, onClick: sort }] : []),
    ...(filter
      ? [{ key: 'filter', label: `筛选“${label}”`, extra: 'Alt+↓', onClick: filter }]
      : []),
  ];
}
