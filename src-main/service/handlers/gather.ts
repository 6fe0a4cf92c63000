import type { Handlers } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Desk } from '../desk/desk.ts';
import { gatherStatus, sharesOf } from '../gather/gather-status.ts';
import { takePackages } from '../gather/take-packages.ts';
import { ungather } from '../gather/ungather.ts';

export function gatherHandlers(desk: Desk): Handlers['gather'] {
  let underWay: { stopped: boolean } | null = null;
  return {
    async take(input) {
      if (underWay) throw new Refusal('busy', '正在收报送材料，请等它收完。');
      const own = { stopped: false };
      underWay = own;
      try {
        if (!(await desk.settings()).gathers) await desk.saveSettings({ gathers: true });
        return await takePackages(desk, input, () => {
          if (own.stopped) throw new Refusal('cancelled', '已停止，停止前收入的留在台账里。');
        });
      } finally {
        underWay = null;
        desk.changed('settings', 'gathered');
      }
    },
    async takeBack({ ids }) {
      if (underWay) throw new Refusal('busy', '正在收报送材料，请等它收完。');
      try {
        return await ungather(desk, ids);
      } finally {
        desk.changed('gathered');
      }
    },
    status: (which) => gatherStatus(desk, which),
    behind: (asked) => sharesOf(desk, asked),
    async report({ outDir, ...which }) {
      const { makeGatherReport } = await import('../gather/make-report.ts');
      return makeGatherReport(desk, which, outDir);
    },
    stop() {
      if (underWay) underWay.stopped = true;
      return null;
    },
  };
}
