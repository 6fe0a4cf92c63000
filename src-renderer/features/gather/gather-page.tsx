import { Alert, App, Button, Flex } from 'antd';
import { useState } from 'react';
import type { TakeResult, UnitStatus } from '#shared/contract/gather.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { ungatheredWords } from '#shared/gather/gather-words.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useChoosePeriod, usePeriodInView } from '../../store/period-store.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { useDone } from '../../ui/done-notice.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { HalfChooser } from '../evidence/half-chooser.tsx';
import { BulletinCard } from './bulletin-card.tsx';
import { PackageDrop } from './package-drop.tsx';
import { SumsTable } from './sums-table.tsx';
import { TakenTable } from './taken-table.tsx';
import { UnitTable } from './unit-table.tsx';
import './gather.css';

const NOTHING = '还没有可以计入汇总的报送，先收入各单位的报送材料。';

/** 汇总: packages of units are dropped here, and what comes of them is listed and written. */
export function GatherPage() {
  const which = usePeriodInView();
  const choosePeriod = useChoosePeriod();
  const { underWay, act } = useAct();
  const done = useDone();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const [result, setResult] = useState<TakeResult | null>(null);
  const asked = which ? { year: which.year, half: which.half } : null;
  const {
    value: status,
    failure,
    reload,
  } = useCall('gather.status', asked, ['gathered', 'roster']);

  if (!asked) return <Loading label="正在打开汇总…" />;
  const take = (paths: string[]) =>
    void act('take', async () => {
      setResult(null);
      setResult(await call('gather.take', { ...asked, paths }));
    });
  const takeBack = (ids: string[]) =>
    act('takeBack', async () => {
      const back = await call('gather.takeBack', { ids });
      setResult(null);
      void message.success(ungatheredWords(back));
    });
  const askTakeBack = async ({ unit, report: taken }: UnitStatus) => {
    if (!taken) return;
    const isMeant = await confirm({
      title: `撤回“${unit}”${periodLabel(asked)}的报送？`,
      lines: [
        taken.former > 0
          ? '它的数字和文件从汇总台账中取出，以前的一版恢复。'
          : '它的数字和文件从汇总台账中取出。',
        '收到的原件不动，可以再收一次。',
      ],
      okText: '撤回',
    });
    if (isMeant) await takeBack([taken.id]);
  };
  const report = () =>
    void act('report', async () => {
      const outDir = await desktop('desktop.chooseFolder', { title: '汇总材料放到哪个文件夹' });
      if (outDir === null) return;
      const made = await call('gather.report', { ...asked, outDir });
      done({
        text: `已生成${periodLabel(asked)}汇总材料：计入 ${made.counted} 个单位`,
        path: made.folder,
      });
    });
  return (
    <PageFrame
      title="汇总"
      note={status && `截止 ${status.dueOn}，计入汇总 ${status.sums.reports} 个单位`}
      actions={
        <BlockedButton
          type="primary"
          because={status?.sums.reports === 0 ? NOTHING : null}
          loading={underWay === 'report'}
          onClick={report}
        >
          生成汇总材料…
        </BlockedButton>
      }
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      <Flex vertical gap={16}>
        <HalfChooser which={asked} onChange={choosePeriod} />
        <PackageDrop isTaking={underWay === 'take'} onTake={take} />
        {result ? (
          <TakenTable
            result={result}
            onTakeBack={(ids) => void takeBack(ids)}
            onClose={() => setResult(null)}
          />
        ) : null}
        {status && !status.expected ? (
          <Alert
            type="info"
            showIcon
            title="名册里没有单位，只列出已经报来的；把应报的单位记进名册，就能看到谁没有报。"
            action={<Button onClick={() => goTo('roster')}>打开名册</Button>}
          />
        ) : null}
        {status && status.units.length > 0 ? (
          <UnitTable units={status.units} onTakeBack={(unit) => void askTakeBack(unit)} />
        ) : null}
        {status && status.sums.reports > 0 ? (
          <>
            <SumsTable which={asked} numbers={status.sums.numbers} />
            <BulletinCard status={status} />
          </>
        ) : null}
      </Flex>
    </PageFrame>
  );
}
