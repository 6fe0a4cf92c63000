import type { RecordKind } from '#shared/domain/record.ts';
import type { Command } from '../../ui/command.ts';
import type { RecordDesk } from './desk.ts';
import { meantRows } from './meant-rows.ts';

interface Doing {
  /** No form is open. */
  idle: boolean;
  /** How many rows are ticked. */
  ticked: number;
  /** How many rows the block goes through. */
  rows: number;
  /** The sheet has rows, so the cursor is on one. */
  hasRows: boolean;
  add: () => void;
  remove: () => Promise<void>;
  duplicate: () => Promise<void>;
  search: () => void;
}

/** The labels say what the acts mean: the ticked rows, or else the one under the cursor. */
export function deskCommands<K extends RecordKind>(desk: RecordDesk<K>, doing: Doing): Command[] {
  const { noun } = desk;
  const meant = meantRows(desk, doing.ticked, doing.rows);
  return [
    {
      name: 'desk.add',
      label: `新增${noun}`,
      group: '记录',
      // In the sheet N is a letter of a cell.
      shortcuts: ['Insert', 'N'],
      when: () => doing.idle,
      perform: doing.add,
    },
    {
      name: 'desk.duplicate',
      label: `复制${meant}为新记录`,
      group: '记录',
      shortcuts: ['Ctrl+Shift+D'],
      when: () => doing.idle && doing.hasRows,
      perform: doing.duplicate,
    },
    {
      name: 'desk.remove',
      label: `删除${meant}`,
      group: '记录',
      // Without ticks Del is the sheet's own key: it clears the cells that are pointed at.
      shortcuts: doing.ticked > 0 ? ['Delete', 'Ctrl+Delete'] : ['Ctrl+Delete'],
      when: () => doing.idle && doing.hasRows,
      perform: doing.remove,
    },
    {
      name: 'desk.search',
      label: `搜索${noun}`,
      group: '记录',
      shortcuts: ['Ctrl+F', '/'],
      when: () => doing.idle,
      perform: doing.search,
    },
  ];
}
