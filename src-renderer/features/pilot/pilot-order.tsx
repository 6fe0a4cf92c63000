import { App, Button, Empty, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { Pilot } from '#shared/domain/pilot.ts';
import { pilotsInOrder } from '#shared/report/printed-order.ts';
import { useCall } from '../../client/use-call.ts';
import { usePeriodInView } from '../../store/period-store.ts';
import { useSettings } from '../../store/settings-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { YearChooser } from '../../ui/typed/year-chooser.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { OrderList } from './order-list.tsx';

const USUAL = '按五进场所和名称排';

/** The order in which a year's pilots stand on 附件2 and in exports. */
export function PilotOrder({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp();
  const attempt = useAttempt();
  const inView = usePeriodInView();
  const stored = useSettings(({ settings }) => settings.pilotOrder);
  const save = useSettings((store) => store.save);
  const [turnedTo, setTurnedTo] = useState<number | null>(null);
  const [moved, setMoved] = useState<string[] | null>(null);
  const year = turnedTo ?? inView?.year;

  const keep = (order: string[], told: string) =>
    void attempt(async () => {
      await save({ pilotOrder: order });
      void message.success(told);
      onClose();
    });

  return (
    <Modal
      open
      title="试点的顺序"
      width={640}
      okText="按这个顺序"
      cancelText="取消"
      okButtonProps={{ disabled: moved === null }}
      onOk={() => moved && keep(withOthers(moved, stored), '附件2、预览和整本导出都按您排的顺序')}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Flex gap={12} align="center" wrap>
          {year !== undefined && (
            <YearChooser
              label="年度"
              year={year}
              onChange={(next) => {
                setTurnedTo(next);
                setMoved(null);
              }}
            />
          )}
          <Button
            disabled={stored.length === 0}
            onClick={() => keep([], `试点的顺序已恢复：${USUAL}`)}
          >
            {USUAL}
          </Button>
        </Flex>
        <Typography.Text type="secondary">
          用鼠标拖动，或选中一行后按 Alt+↑、Alt+↓。没有排过的试点，{USUAL}在后面。
        </Typography.Text>
        {year !== undefined && (
          <PilotsOfYear key={year} year={year} own={moved ?? stored} onMove={setMoved} />
        )}
      </Flex>
    </Modal>
  );
}

interface Props {
  year: number;
  own: readonly string[];
  onMove: (ids: string[]) => void;
}

function PilotsOfYear({ year, own, onMove }: Props) {
  const page = useCall('record.list', { kind: 'pilot', year, limit: 1000 }, ['pilot']);
  if (page.failure) return <FailureAlert failure={page.failure} onRetry={page.reload} />;
  if (!page.value) return <Loading label="正在读取…" />;
  const pilots = pilotsInOrder(page.value.records as Pilot[], own);
  if (pilots.length === 0) return <Empty description={`${year}年度还没有登记试点`} />;
  return <OrderList pilots={pilots} onMove={onMove} />;
}

/** Pilots of other years keep their order among themselves. */
function withOthers(moved: readonly string[], stored: readonly string[]): string[] {
  return [...moved, ...stored.filter((id) => !moved.includes(id))];
}
