import { create } from 'zustand';
import type { PackageResult } from '#shared/contract/report.ts';
import type { HalfYear } from '#shared/domain/period.ts';

/** The packages made since the window opened, so that leaving the page does not lose sight of them. */
interface LastPackages {
  byReport: Record<string, PackageResult>;
  remember: (which: HalfYear, made: PackageResult) => void;
}

export const useLastPackages = create<LastPackages>((set) => ({
  byReport: {},
  remember: (which, made) =>
    set(({ byReport }) => ({ byReport: { ...byReport, [keyOf(which, made.code)]: made } })),
}));

/** The one made of the report as its 校验码 names it. */
export function useLastPackage(which: HalfYear, code: string): PackageResult | undefined {
  return useLastPackages((store) => store.byReport[keyOf(which, code)]);
}

function keyOf({ year, half }: HalfYear, code: string): string {
  return `${year}-${half} ${code}`;
}
