import { z } from 'zod';

/**
 * What a record says of a body of the roster: `source` it comes from there, `reached` it was held
 * there, `denied` its name stands there and it was not.
 */
export const BODY_ROLES = ['source', 'reached', 'denied'] as const;
export type BodyRole = (typeof BODY_ROLES)[number];

export const BODY_ROLE_LABELS: Record<BodyRole, string> = {
  source: '来源单位',
  reached: '覆盖单位',
  denied: '不计覆盖的单位',
};

export const MOST_BODIES = 5_000;
const ids = z.array(z.string().min(1).max(100)).max(MOST_BODIES);

/** What is said of one activity; of bodies not named here its words tell. */
export const saidBodiesSchema = z.strictObject({
  source: z.string().min(1).max(100).nullable(),
  reached: ids,
  denied: ids,
});
export type SaidBodies = z.infer<typeof saidBodiesSchema>;

export const NOTHING_SAID: SaidBodies = { source: null, reached: [], denied: [] };

/** A body and what is said of it. */
export interface SaidLink {
  bodyId: string;
  role: BodyRole;
}

/** One link for each body that is said. */
export function linksSaid({ source, reached, denied }: SaidBodies): SaidLink[] {
  const as = (role: BodyRole) => (bodyId: string) => ({ bodyId, role });
  return [
    ...(source === null ? [] : [as('source')(source)]),
    ...[...new Set(reached)].map(as('reached')),
    ...[...new Set(denied)].map(as('denied')),
  ];
}

export function saidBy(links: readonly SaidLink[]): SaidBodies {
  const inRole = (role: BodyRole) =>
    links.flatMap((link) => (link.role === role ? link.bodyId : []));
  return {
    source: inRole('source')[0] ?? null,
    reached: inRole('reached'),
    denied: inRole('denied'),
  };
}
