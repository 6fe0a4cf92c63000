import type { Activity } from '../domain/activity.ts';
import type { RosterBody } from '../domain/roster-body.ts';
import type { SaidLink } from '../domain/said-bodies.ts';
import { SETTINGS } from '../domain/setting.ts';
import type { BodyMatch, BodyMatcher } from '../recognition/match-body.ts';

/** A body of the roster that an activity has to do with; `said` where a clerk or a collected sheet said so. */
export interface RelatedBody extends BodyMatch {
  said: boolean;
}

export interface RelatedBodies {
  /** Where the activity comes from. */
  source: RelatedBody | null;
  /** Where it was held. */
  reached: RelatedBody[];
  /** Whom a clerk says that its names do not mean. */
  denied: string[];
}

/** What of an activity tells where it was held, and by whom. */
export type NamingWords = Pick<Activity, 'title' | 'place' | 'organiser'>;

/**
 * What is said stands; beside it the names in organiser, place and title are read against the roster.
 * A village, community, school, company or home that an activity comes from was reached by it. Bodies
 * that are no longer in the roster are left out.
 */
export function relatedBodies(
  activity: NamingWords,
  links: readonly SaidLink[],
  roster: ReadonlyMap<string, RosterBody>,
  matcher: BodyMatcher,
): RelatedBodies {
  const known = links.filter(({ bodyId }) => roster.has(bodyId));
  const saidAs = (role: SaidLink['role']) =>
    known.filter((link) => link.role === role).map(({ bodyId }) => bodyId);
  const [saidSource] = saidAs('source');
  const organiser = matcher.named(activity.organiser);
  const source = saidSource === undefined ? read(organiser) : said(saidSource);
  const denied = new Set(saidAs('denied'));
  const reached = new Map<string, RelatedBody>();
  const take = (body: RelatedBody) => {
    const former = reached.get(body.bodyId);
    if (denied.has(body.bodyId) || (former && (former.sure || !body.sure))) return;
    reached.set(body.bodyId, body);
  };
  for (const bodyId of saidAs('reached')) take(said(bodyId));
  if (source && isPlace(roster.get(source.bodyId))) take(source);
  for (const text of [activity.place, activity.title])
    for (const match of matcher.within(text)) take({ ...match, said: false });
  return { source, reached: [...reached.values()], denied: [...denied] };
}

function said(bodyId: string): RelatedBody {
  return { bodyId, sure: true, why: '', said: true };
}

function read(match: BodyMatch | null): RelatedBody | null {
  return match && { ...match, said: false };
}

function isPlace(body: RosterBody | undefined): boolean {
  return body !== undefined && (SETTINGS as readonly string[]).includes(body.kind);
}
