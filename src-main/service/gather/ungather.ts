import type { TakenBack } from '#shared/contract/gather.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { forgetContents } from '../../store/files/check-files.ts';
import { removeGathered } from '../../store/gathered.ts';
import type { Desk } from '../desk/desk.ts';

/** All of them in one transaction; the last that came goes first, so that each finds its former one. */
export async function ungather(desk: Desk, ids: readonly string[]): Promise<TakenBack[]> {
  const label = `撤回收入的 ${ids.length} 份报送`;
  const removed = await desk.write(label, async (write) => {
    const gone = [];
    for (const id of [...new Set(ids)].toSorted().toReversed()) {
      const one = await removeGathered(write, id);
      if (!one)
        throw new Refusal('not-found', '这份报送已经不在汇总台账里，没有撤回。请刷新后再看。');
      gone.push(one);
    }
    return gone;
  });
  await forgetContents(
    desk.ledger(),
    removed.flatMap(({ unused }) => unused),
  );
  return removed.map(({ unit, version, restored }) => ({ unit, version, restored })).toReversed();
}
