import type { RecordKind } from '#shared/domain/record.ts';
import type { Command } from '../../ui/command.ts';
import type { Desk } from './desk.ts';

interface Doing {
  /** No form is open. */
  idle: boolean;
  hasSelection: boolean;
  add: () => void;
  remove: () => Promise<void>;
  duplicate: () => Promise<void>;
  search: () => void;
}

export function deskCommands<K extends RecordKind>(desk: Desk<K>, doing: Doing): Command[] {
  return [
    {
      name: 'desk.add',
      label: `新增${desk.noun}`,
      group: '记录',
      shortcuts: ['N', 'Insert'],
      when: () => doing.idle,
      perform: doing.add,
    },
    {
      name: 'desk.duplicate',
      label: `复制勾选的${desk.noun}为新记录`,
      group: '记录',
      shortcuts: ['Ctrl+Shift+D'],
      when: () => doing.idle && doing.hasSelection,
      perform: doing.duplicate,
    },
    {
      name: 'desk.remove',
      label: `删除勾选的${desk.noun}`,
      group: '记录',
      shortcuts: ['Delete'],
      when: () => doing.idle && doing.hasSelection,
      perform: doing.remove,
    },
    {
      name: 'desk.search',
      label: `搜索${desk.noun}`,
      group: '记录',
      shortcuts: ['Ctrl+F', '/'],
      when: () => doing.idle,
      perform: doing.search,
    },
  ];
}
