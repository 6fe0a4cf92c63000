import { create } from 'zustand';
import type { PackageResult } from '#shared/contract/report.ts';

/** The packages made since the window opened, so that leaving the page does not lose sight of them. */
interface LastPackages {
  byReport: Record<string, PackageResult>;
  remember: (report: string, made: PackageResult) => void;
}

export const useLastPackages = create<LastPackages>((set) => ({
  byReport: {},
  remember: (report, made) =>
    set(({ byReport }) => ({ byReport: { ...byReport, [report]: made } })),
}));
