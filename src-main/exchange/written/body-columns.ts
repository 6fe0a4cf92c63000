import type { Activity } from '#shared/domain/activity.ts';
import type { Listed, RecordKind } from '#shared/domain/record.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import {
  BODY_ROLE_LABELS,
  type BodyRole,
  linksSaid,
  NOTHING_SAID,
} from '#shared/domain/said-bodies.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import { relatedBodies } from '#shared/roster/related-bodies.ts';
import type { ExportColumn } from './export-column.ts';

/**
 * Where activities come from and whom they reached, by the names that the import holds against the
 * roster again; what is doubted is not among them. Names that a clerk said mean another body have a
 * column where there are any: read back without it, they would count.
 */
export function bodyColumns(
  kind: RecordKind,
  records: readonly object[],
  roster: readonly RosterBody[],
): Map<string, ExportColumn> {
  if (kind !== 'activity' || roster.length === 0) return new Map();
  const namesOf = namesBy(roster);
  const activities = records as readonly Listed<Activity>[];
  const hasDenied = activities.some(({ bodies }) => (bodies?.denied.length ?? 0) > 0);
  const roles: readonly BodyRole[] = [
    'source',
    'reached',
    ...(hasDenied ? ['denied' as const] : []),
  ];
  return new Map(
    roles.map((role) => [
      role,
      {
        heading: BODY_ROLE_LABELS[role],
        width: 24,
        valueOf: (record) => namesOf(record as Listed<Activity>)[role].join('、') || null,
      },
    ]),
  );
}

function namesBy(
  roster: readonly RosterBody[],
): (record: Listed<Activity>) => Record<BodyRole, string[]> {
  const byId = new Map(roster.map((body) => [body.id, body]));
  const matcher = bodyMatcher(roster);
  const nameOf = (id: string) => byId.get(id)?.name ?? [];
  return (record) => {
    const links = linksSaid(record.bodies ?? NOTHING_SAID);
    const { source, reached, denied } = relatedBodies(record, links, byId, matcher);
    return {
      source: [source].flatMap((body) => (body?.sure ? nameOf(body.bodyId) : [])),
      reached: reached.flatMap(({ bodyId, sure }) => (sure ? nameOf(bodyId) : [])),
      denied: denied.flatMap(nameOf),
    };
  };
}
