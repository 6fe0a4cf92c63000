import { BODY_ROLE_LABELS } from '#shared/domain/said-bodies.ts';
import type { BodyMatcher } from '#shared/recognition/match-body.ts';
import type { NamedBodyOfRow } from './row-outcome.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Notes the bodies that a cell names. False where a name is no body's or may be another's: the cell is
 * marked then, and its words are to be kept.
 */
export function readBodies(
  reader: RowReader,
  { text, place, role }: { text: string; place: string; role: NamedBodyOfRow['role'] },
  matcher: BodyMatcher,
): boolean {
  const names = text.split(/[、,，;；\n]+/u).flatMap((name) => name.trim() || []);
  const doubts: string[] = [];
  for (const [at, name] of names.entries()) {
    const match = matcher.named(name);
    if (role === 'source' && at > 0) doubts.push(`来源只能是一个单位，没有记“${name}”`);
    else if (match?.sure) reader.bodies.push({ bodyId: match.bodyId, role });
    else if (match) doubts.push(`“${name}”可能是名册中的单位（${match.why}），没有对应`);
    else doubts.push(`“${name}”和名册对不上`);
  }
  if (doubts.length === 0) return true;
  const why = `${doubts.join('；')}，写入备注，请在活动上选${BODY_ROLE_LABELS[role]}`;
  reader.mark(place, 'remarks', text, text, why);
  return false;
}
