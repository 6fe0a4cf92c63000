import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { goTo } from '../../store/navigation-store.ts';

/** Follows a finding's button to the place that mends it. */
export function mendFinding({ mend, records, message }: Finding): void {
  switch (mend?.to) {
    case undefined:
      return;
    case 'add':
      return goTo(mend.kind, { add: mend.kind === 'activity' ? {} : { year: mend.year } });
    case 'report':
      return goTo('report', { year: mend.year, half: mend.half });
    case 'year':
      return goTo('year');
    case 'unit':
      return goTo('unit');
    case 'evidence':
      return goTo('evidence', { ids: records.map(({ id }) => id) });
    case 'notices':
      return goTo('settings', { part: 'notice' });
    case 'records': {
      const [first, second] = records;
      if (!first) return;
      if (!second) return goTo(first.kind, { open: first.id });
      const ids = records.filter(({ kind }) => kind === first.kind).map(({ id }) => id);
      const filterLabel = `${RECORD_KIND_LABELS[first.kind]}：${message.slice(0, 24)}…`;
      return goTo(first.kind, { filter: { ids }, filterLabel });
    }
  }
}
