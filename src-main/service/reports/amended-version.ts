import type { Amends } from '../../submission/report-letter.ts';
import type { Desk } from '../desk/desk.ts';
import { lastDetail, sendDetail, type Version, versionsOf } from './stored-report.ts';

/** The version that went out before this one, and why this one was begun; null where none went out. */
export async function amendedBy(desk: Desk, version: Version): Promise<Amends | null> {
  const versions = await versionsOf(desk, version);
  const sent = versions.find((one) => one.version < version.version && one.state === 'sent');
  const detail = sent && lastDetail(sent, 'send', sendDetail);
  if (!sent || !detail) return null;
  const begun = version.events.findLast(({ action }) => action === 'amend');
  return { version: sent.version, sentOn: detail.sentOn, reason: begun?.reason ?? '' };
}
