import { linksSaid, type SaidBodies, saidBy } from '#shared/domain/said-bodies.ts';
import { linksOf, setLinks } from '../../store/roster/body-links.ts';
import type { WritableLedger } from '../../store/schema/ledger.ts';

/** Changes what an activity says of bodies, in the caller's step; what is left out stays as it was. */
export async function sayOfRecord(
  write: WritableLedger,
  activityId: string,
  said: { [Role in keyof SaidBodies]?: SaidBodies[Role] | undefined },
): Promise<boolean> {
  const former = saidBy(await linksOf(write, [activityId]));
  const links = linksSaid({
    source: said.source === undefined ? former.source : said.source,
    reached: said.reached ?? former.reached,
    denied: said.denied ?? former.denied,
  });
  return setLinks(write, { kind: 'activity', id: activityId }, links);
}
