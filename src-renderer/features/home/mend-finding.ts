import type { Period } from '#shared/domain/period.ts';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { goTo } from '../../store/navigation-store.ts';

export interface Mend {
  label: string;
  go: () => void;
}

/** The place that mends a finding: its records where it names some, else where its lack is filled. */
export function mendFinding(finding: Finding, period: Period): Mend | null {
  const { year, half } = period;
  const [first, second] = finding.records;
  if (first) {
    const ids = finding.records.filter((ref) => ref.kind === first.kind).map((ref) => ref.id);
    if (!second) return { label: '打开', go: () => goTo(first.kind, { open: first.id }) };
    return {
      label: `查看 ${ids.length} 条`,
      go: () =>
        goTo(first.kind, {
          filter: { ids },
          filterLabel: `${RECORD_KIND_LABELS[first.kind]}：${finding.message.slice(0, 24)}…`,
        }),
    };
  }
  if (finding.level === 'met') return null;
  switch (finding.rule) {
    case 'pilots-minimum':
      return { label: '登记试点', go: () => goTo('pilot', { add: { year } }) };
    case 'works-minimum':
      return { label: '登记作品', go: () => goTo('work', { add: { year } }) };
    case 'cases-minimum':
      return { label: '登记案例', go: () => goTo('case', { add: { year } }) };
    case 'statistics-table':
    case 'report-deadline':
    case 'periods-join':
      return { label: '去报送', go: () => goTo('report', { year, half }) };
    case 'notice-clauses':
      return { label: '去设置', go: () => goTo('settings', { part: 'notice' }) };
    case 'unit-particulars':
      return { label: '填写单位信息', go: () => goTo('unit') };
    case 'activities-held':
    case 'settings-reached':
    case 'forms-used':
    case 'occasions-used':
      return { label: '新增活动', go: () => goTo('activity', { add: {} }) };
    default:
      return { label: '查看活动', go: () => goTo('activity', { filter: { year, half } }) };
  }
}
