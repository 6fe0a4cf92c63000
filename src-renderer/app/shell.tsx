import { App } from 'antd';
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { onChanged } from '../client/service-events.ts';
import { useTurn } from '../features/history/use-turn.tsx';
import { MovedQuestion } from '../features/moving/moved-question.tsx';
import { DraftStrip } from '../features/record/draft-strip.tsx';
import { useExport } from '../features/record/use-export.ts';
import { ReminderStrip } from '../features/reminder/reminder-strip.tsx';
import { backupContents, useBackup } from '../features/settings/use-backup.ts';
import { useCommands } from '../store/commands-store.ts';
import { useHistory } from '../store/history-store.ts';
import { keepView } from '../store/kept-view.ts';
import { useLedger } from '../store/ledger-store.ts';
import { useNavigation } from '../store/navigation-store.ts';
import { useDone } from '../ui/done-notice.tsx';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { Loading } from '../ui/loading.tsx';
import { NoticeLane } from '../ui/notice-lane.tsx';
import { CommandPalette } from './command-palette.tsx';
import { globalCommands } from './commands.ts';
import { pageOf } from './pages.ts';
import { ProgressStrip } from './progress-strip.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** The window around the pages while a ledger is open. */
export function Shell() {
  const { notification } = App.useApp();
  const page = useNavigation((store) => store.page);
  const warnings = useLedger((store) => store.status?.warnings);
  const exportLedger = useExport();
  const turn = useTurn();
  const done = useDone();
  const saveBackup = useBackup();
  const backUp = useCallback(async () => {
    const made = await saveBackup();
    if (made) done({ text: `已备份：${backupContents(made)}`, path: made.path });
  }, [saveBackup, done]);
  useCommands(
    useMemo(() => globalCommands({ exportLedger, backUp, turn }), [exportLedger, backUp, turn]),
  );

  useEffect(() => {
    const load = () => {
      void useHistory
        .getState()
        .load()
        .catch(() => undefined);
    };
    load();
    return onChanged(load);
  }, []);

  useEffect(() => {
    if (!warnings || warnings.length === 0) return;
    notification.warning({
      key: 'ledger-warnings',
      title: '打开台账时发现',
      description: warnings.join(' '),
      duration: 0,
    });
  }, [warnings, notification]);

  const folder = useLedger((store) => store.status?.folder);
  useEffect(() => {
    if (folder !== undefined) keepView(folder, (view) => ({ ...view, page }));
  }, [folder, page]);

  // The page before stays until the next one is drawn, which is done in portions: the window hears meanwhile.
  const shown = useDeferredValue(page);
  const { component: Current } = pageOf(shown);
  useEffect(() => {
    useNavigation.setState({ drawn: shown });
    return () => useNavigation.setState({ drawn: null });
  }, [shown]);
  return (
    <div className="wj-shell">
      <a className="wj-skip" href="#wj-main">
        跳到正文
      </a>
      <SideBar />
      <div className="wj-body">
        <TopBar />
        <ProgressStrip />
        <ReminderStrip />
        <DraftStrip />
        <main id="wj-main" tabIndex={-1}>
          <FailureBoundary key={shown}>
            <Suspense fallback={<Loading label="正在打开…" />}>
              <Current />
            </Suspense>
          </FailureBoundary>
        </main>
        <NoticeLane />
        <footer className="wj-foot">数据存放在 {folder}</footer>
      </div>
      <CommandPalette />
      <MovedQuestion />
    </div>
  );
}
