import { MANY_RECORDS } from '#shared/contract/history.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { Confirmation } from '../../ui/use-confirm.tsx';

interface Removal {
  count: number;
  /** Whose they are: the page, the noun of its records and its measure word. */
  title: string;
  noun: string;
  counter: string;
  /** All that the filter finds, or all there are, rather than rows ticked one by one. */
  all: 'narrowed' | 'whole' | null;
}

/** What is asked before many records go to the bin; null where the toast is enough. */
export function removalQuestion(removal: Removal): Confirmation | null {
  const { count, title, noun, counter, all } = removal;
  if (count <= MANY_RECORDS) return null;
  const many = `${formatCount(count)} ${counter}${noun}`;
  const which = { narrowed: '筛选出的全部', whole: '全部' };
  return {
    title: `删除${all ? which[all] : ''} ${many}？`,
    lines: [
      `“${title}”里${all ? which[all] : '勾选的'} ${many}会移到回收站，不再计入统计和报送。`,
      '删错了可以马上按“撤销”（Ctrl+Z），以后也可以到“回收站”勾选恢复；删除前会先在 backups 里留一份台账的副本。',
    ],
    okText: `删除这 ${many}`,
    danger: true,
  };
}
