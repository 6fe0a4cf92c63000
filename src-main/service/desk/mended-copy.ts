import type { ServiceEvents } from '#shared/contract/events.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { mendIndexes } from '../../store/mend-indexes.ts';
import type { Ledger } from '../../store/schema/ledger.ts';

/** Copies the ledger; where only an index of it is lost, that is rebuilt first, and said. */
export async function mendedCopy<T>(
  desk: { tell(event: 'trouble', payload: ServiceEvents['trouble']): void },
  ledger: Ledger,
  copy: () => Promise<T>,
): Promise<T> {
  try {
    return await copy();
  } catch (error) {
    const isDamaged = error instanceof Refusal && error.failure.code === 'corrupt';
    if (!isDamaged || !(await mendIndexes(ledger))) throw error;
  }
  desk.tell('trouble', {
    key: 'indexes',
    severe: false,
    message: '台账的索引有损坏，已按记录重建；每条记录都与修改记录核对过，没有变化。',
  });
  return copy();
}
