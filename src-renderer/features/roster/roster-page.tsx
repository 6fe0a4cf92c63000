import { Button } from 'antd';
import { useState } from 'react';
import { periodLabel } from '#shared/domain/period.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { call } from '../../client/call.ts';
import { useCall } from '../../client/use-call.ts';
import { useChoosePeriod, usePeriodInView } from '../../store/period-store.ts';
import { EmptyHint } from '../../ui/empty-hint.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { HalfChooser } from '../evidence/half-chooser.tsx';
import { BodyDialog } from './body-dialog.tsx';
import { BodyTable } from './body-table.tsx';
import { CollectDesk } from './collect-desk.tsx';
import { ListDialog } from './list-dialog.tsx';

/** The bodies that report to this unit. */
export function RosterPage() {
  const { act } = useAct();
  const confirm = useConfirm();
  const which = usePeriodInView();
  const choosePeriod = useChoosePeriod();
  const year = which?.year;
  const { value: bodies, failure, reload } = useCall('roster.list', {}, ['roster']);
  const asked = year === undefined ? null : { year };
  const coverage = useCall('roster.coverage', asked, ['roster', 'activity']).value ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const [edited, setEdited] = useState<RosterBody | 'new' | null>(null);
  const [isListing, setListing] = useState(false);

  const remove = async () => {
    const isMeant = await confirm({
      title: `把 ${chosen.length} 个单位移出名册？`,
      lines: ['已经记下的活动不变，可以撤销。'],
      okText: '移出名册',
    });
    if (!isMeant) return;
    await act('remove', async () => {
      await call('roster.remove', { ids: chosen });
      setChosen([]);
    });
  };
  const actions = (
    <>
      <Button disabled={chosen.length === 0} onClick={() => void remove()}>
        移出名册
      </Button>
      <Button onClick={() => setListing(true)}>粘贴或导入名单…</Button>
      <Button type="primary" onClick={() => setEdited('new')}>
        新增单位
      </Button>
    </>
  );
  return (
    <PageFrame
      title="名册"
      note="向本单位报送的村、社区、学校、企业和部门。活动的主办单位、地点和名称里写到它们的，按名称对应。"
      actions={actions}
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      {bodies?.length === 0 ? (
        <EmptyHint
          title="名册是空的"
          hint="没有单位向本单位报送的，不用填写。有的，可以从工作簿导入名单，也可以粘贴。"
        />
      ) : null}
      {bodies && bodies.length > 0 && which ? (
        <>
          <HalfChooser which={which} onChange={choosePeriod} />
          <CollectDesk key={periodLabel(which)} which={which} />
        </>
      ) : null}
      {bodies && bodies.length > 0 && year !== undefined ? (
        <BodyTable
          bodies={bodies}
          coverage={coverage}
          year={year}
          chosen={chosen}
          onChoose={setChosen}
          onEdit={setEdited}
        />
      ) : null}
      <BodyDialog
        body={edited === 'new' ? null : edited}
        open={edited !== null}
        onClose={() => setEdited(null)}
      />
      <ListDialog open={isListing} onClose={() => setListing(false)} />
    </PageFrame>
  );
}
