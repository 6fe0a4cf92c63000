import type { RecordKind } from '#shared/domain/record.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { RecordDesk } from './desk.ts';

/** What an act on rows acts on: the ticked rows, or else the one under the cursor. */
export function meantRows<K extends RecordKind>(desk: RecordDesk<K>, ticked: number): string {
  return ticked > 0
    ? `勾选的 ${formatCount(ticked)} ${desk.counter}${desk.noun}`
    : `光标所在的${desk.noun}`;
}
