import { BookOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { goTo } from '../../store/navigation-store.ts';
import { NextButton } from '../../ui/next-button.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { TakeOverButton } from '../moving/take-over-button.tsx';
import { OpenFailure } from './open-failure.tsx';
import { RecentFolders } from './recent-folders.tsx';
import './start.css';

/** Asks where the ledger lies, before anything else. */
export function StartPage() {
  const attempt = useAttempt();
  const suggested = useLedger((store) => store.suggestedFolder);
  const hasForgotten = useLedger((store) => store.hasForgotten);
  const failed = useLedger((store) => store.failure);
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const open = (folder: string) =>
    run(async () => {
      await useLedger.getState().open(folder);
    });
  const choose = () =>
    run(async () => {
      const folder = await desktop('desktop.chooseFolder', { title: '选择存放台账的文件夹' });
      if (folder) await open(folder);
    });
  const restore = (folder: string) =>
    run(async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择备份文件',
        filters: [{ name: '五进台账备份', extensions: ['zip', 'sqlite'] }],
      });
      const path = paths?.[0];
      if (path === undefined) return;
      await call('backup.restore', { path, folder });
      await open(folder);
    });
  const sample = () =>
    run(async () => {
      if (!(await useLedger.getState().open(useLedger.getState().sampleFolder))) return;
      // Now, and not once the sample is laid out: the clerk may have gone on by then.
      goTo('home');
      const counts = useLedger.getState().status?.counts;
      if (counts && Object.values(counts).every((count) => count === 0)) {
        await call('ledger.sample', { today: today() });
        await useLedger.getState().refresh();
      }
    });

  return (
    <main className="wj-start" aria-label="开始">
      <div className="wj-start-card">
        <h1>五进台账</h1>
        <p className="wj-start-lead">
          安全宣传“五进”工作台账：登记活动，核对要求，生成统计表和报送材料。
          所有内容只存放在您选定的文件夹里，不上传。
        </p>
        {hasForgotten && (
          <Alert
            type="warning"
            showIcon
            title="这台电脑记着上次用哪份台账的文件（settings.json）读不出来"
            description="台账本身不受影响，读不出来的文件也留着。请从“最近打开”里选，或点“选择其他文件夹…”选原来的台账文件夹。"
          />
        )}
        {failed ? (
          <OpenFailure {...failed} onRetry={open} onChoose={choose} onRestore={restore} />
        ) : null}
        <section>
          <h2>新建或打开台账</h2>
          <p>
            建议放在：<code>{suggested || '文档/五进台账'}</code>
          </p>
          <Space wrap>
            <NextButton
              icon={<FolderOpenOutlined aria-hidden />}
              disabled={!suggested}
              loading={busy}
              onClick={() => void open(suggested)}
            >
              使用建议的文件夹
            </NextButton>
            <Button disabled={busy} onClick={() => void choose()}>
              选择其他文件夹…
            </Button>
          </Space>
        </section>
        <RecentFolders onOpen={open} disabled={busy} />
        <section>
          <h2>换了电脑</h2>
          <p>在原来的电脑上到“设置”→“备份与恢复”点“做换电脑的副本…”，存到 U 盘；再在这里接过来。</p>
          <TakeOverButton disabled={busy || !suggested} />
        </section>
        <section>
          <h2>先看看示例</h2>
          <p>示例是虚构单位今年的台账，放在单独的文件夹里，不会混入您的数据。</p>
          <Button
            icon={<BookOutlined aria-hidden />}
            disabled={busy || !suggested}
            onClick={() => void sample()}
          >
            打开示例台账
          </Button>
        </section>
      </div>
    </main>
  );
}
