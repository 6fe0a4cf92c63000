import type { ParsedInput } from '#shared/contract/contract.ts';
import type { HeldList } from '#shared/contract/record.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { listRecordIds } from '../../store/find-records.ts';
import type { Desk } from '../desk/desk.ts';
import { idsAsked } from './asked-records.ts';

/** The window edits in one table at a time; what it asks of an order that was just followed is answered too. */
const MOST_HELD = 4;

/**
 * The orders of lists in which cells are edited: a row whose date was just corrected stays under the
 * clerk's hand, and so does one that no longer fits the filter. They lie here, for 100,000 ids on
 * their way to the window would keep it busy at each cell.
 */
export interface HeldLists {
  hold(asked: ParsedInput<'record.hold'>): Promise<HeldList>;
  /** Of all rows, or of those asked for. */
  ids(asked: Omit<ParsedInput<'record.heldIds'>, 'kind'>): readonly string[];
}

export function createHeldLists(desk: Desk): HeldLists {
  const orders = new Map<number, readonly string[]>();
  let last = 0;

  function idsOf(order: number): readonly string[] {
    const ids = orders.get(order);
    if (!ids) throw new Refusal('not-found', '表格的顺序已经变了，请重新打开这一页。');
    return ids;
  }

  return {
    async hold({ kind, order, last: standsLast, ...query }) {
      const matching = await idsAsked(desk, kind, { ...query, offset: 0 });
      const ids = order === undefined ? matching : await follow(desk, kind, idsOf(order), matching);
      const all = standsLast === undefined || ids.includes(standsLast) ? ids : [...ids, standsLast];
      last += 1;
      orders.set(last, all);
      for (const old of [...orders.keys()].slice(0, -MOST_HELD)) orders.delete(old);
      return { order: last, total: all.length };
    },
    ids: ({ order, offset, limit }) =>
      idsOf(order).slice(offset, limit === undefined ? undefined : offset + limit),
  };
}

/** What an order is once the ledger has changed: who has gone leaves it, who has come stands last. */
async function follow(
  desk: Desk,
  kind: ParsedInput<'record.hold'>['kind'],
  ids: readonly string[],
  matching: readonly string[],
): Promise<string[]> {
  const fitting = new Set(matching);
  const others = ids.filter((id) => !fitting.has(id));
  const alive = new Set(
    others.length === 0 ? [] : await listRecordIds(desk.ledger(), kind, { ids: others }),
  );
  const known = new Set(ids);
  return [
    ...ids.filter((id) => fitting.has(id) || alive.has(id)),
    ...matching.filter((id) => !known.has(id)),
  ];
}
