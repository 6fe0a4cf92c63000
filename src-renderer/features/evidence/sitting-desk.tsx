import { Button } from 'antd';
import type { HalfYear } from '#shared/domain/period.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { useCall } from '../../client/use-call.ts';
import { EmptyHint } from '../../ui/empty-hint.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { HalfChooser } from './half-chooser.tsx';
import { Sitting } from './sitting.tsx';
import { useSitting } from './sitting-store.ts';

interface Props {
  which: HalfYear;
  onWhich: (which: HalfYear) => void;
}

/** 逐项补充: one activity after the other, until all of them have something to show. */
export function SittingDesk({ which, onWhich }: Props) {
  const ids = useSitting((store) => store.ids);
  return ids ? <Sitting ids={ids} /> : <Begin which={which} onWhich={onWhich} />;
}

function Begin({ which, onWhich }: Props) {
  const begin = useSitting((store) => store.begin);
  const { value, failure, reload } = useCall(
    'record.ids',
    {
      kind: 'activity',
      year: which.year,
      half: which.half,
      hasFiles: false,
      sort: { field: 'date', descending: false },
    },
    ['activity', 'file', 'report'],
  );
  return (
    <div className="wj-evidence">
      <HalfChooser which={which} onChange={onWhich} />
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      {!value && !failure ? <Loading label="正在读取…" /> : null}
      {value && value.length === 0 ? (
        <EmptyHint title={`${periodLabel(which)}没有缺佐证材料的活动`} />
      ) : null}
      {value && value.length > 0 ? (
        <EmptyHint
          title={`${periodLabel(which)}还有 ${value.length} 项活动没有佐证材料`}
          hint="从第一项起，一项一项补：拖进照片或文件，再到下一项；没有的先跳过。"
          actions={
            <Button type="primary" onClick={() => begin(value)}>
              从第一项开始
            </Button>
          }
        />
      ) : null}
    </div>
  );
}
