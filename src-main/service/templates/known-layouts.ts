import { type KnownLayout, knownLayoutSchema } from '#shared/blanks/known-layout.ts';
import { listSettings, patchSetting } from '../../store/app-settings.ts';
import type { ReadableLedger, WritableLedger } from '../../store/schema/ledger.ts';

/** One row for each form, so that a step writes no others. */
const PREFIX = 'layout:form:';

/** Every form that was confirmed in this ledger. */
export async function knownLayouts(ledger: ReadableLedger): Promise<KnownLayout[]> {
  const kept = await listSettings(ledger, PREFIX, knownLayoutSchema);
  return kept.map(({ value }) => value);
}

export function keepLayout(write: WritableLedger, layout: KnownLayout): Promise<void> {
  return patchSetting(write, `${PREFIX}${layout.kind}:${layout.digest}`, knownLayoutSchema, layout);
}
