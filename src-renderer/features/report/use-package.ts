import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { useSettings } from '../../store/settings-store.ts';
import { useLastPackages } from './last-package.ts';
import type { ReportDesk } from './report-desk.ts';

/** The folder that packages go to, the one used last or else the one proposed, and the making of one. */
export function usePackage(desk: ReportDesk) {
  const used = useSettings((store) => store.settings.outDir);
  const suggested = useLedger((store) => store.suggestedOutDir);
  const folder = used === '' ? suggested : used;
  const save = (outDir: string) => useSettings.getState().save({ outDir });

  const make = async () => {
    if (folder !== used) await save(folder);
    const made = await call('report.pack', { ...desk.which, outDir: folder });
    useLastPackages.getState().remember(desk.which, made);
  };

  const changeFolder = () =>
    desk.act('folder', async () => {
      const chosen = await desktop('desktop.chooseFolder', {
        title: '报送材料存放到哪个文件夹',
        startIn: folder,
      });
      if (chosen !== null) await save(chosen);
    });

  return { folder, make, changeFolder };
}
