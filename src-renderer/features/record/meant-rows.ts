import type { RecordKind } from '#shared/domain/record.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { RecordDesk } from './desk.ts';

/** What an act on rows acts on: the ticked rows, else those of the block, else the one under the cursor. */
export function meantRows<K extends RecordKind>(
  { counter, noun }: RecordDesk<K>,
  ticked: number,
  inBlock: number,
): string {
  if (ticked > 0) return `勾选的 ${formatCount(ticked)} ${counter}${noun}`;
  return inBlock > 1 ? `选中的 ${formatCount(inBlock)} ${counter}${noun}` : `光标所在的${noun}`;
}
