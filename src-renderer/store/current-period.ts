import { type Period, periodContaining } from '#shared/domain/period.ts';
import { today } from '../client/today.ts';
import { useCall } from '../client/use-call.ts';

const SETTINGS_KINDS = ['settings'] as const;

/** The reporting period that today lies in, by the notice in force; undefined while reading. */
export function useCurrentPeriod(): Period | undefined {
  const { value: notice } = useCall('notice.current', {}, SETTINGS_KINDS);
  return notice ? periodContaining(today(), notice.due) : undefined;
}
