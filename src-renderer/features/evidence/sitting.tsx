import { Button } from 'antd';
import { useMemo } from 'react';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { useCall } from '../../client/use-call.ts';
import { useCommands } from '../../store/commands-store.ts';
import { goToRecord } from '../../store/navigation-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { FilePanel } from '../file/file-panel.tsx';
import { useSitting } from './sitting-store.ts';

const KINDS = ['activity', 'file'] as const;

/** The activity at hand with its files, how many are left, and the ways on and back. */
export function Sitting({ ids }: { ids: string[] }) {
  const at = useSitting((store) => store.at);
  const go = useSitting((store) => store.go);
  const end = useSitting((store) => store.end);
  const sort = { field: 'date', descending: false };
  const {
    value: page,
    failure,
    reload,
  } = useCall('record.list', { kind: 'activity', ids, sort, offset: 0, limit: 10_000 }, KINDS);
  // Those that were deleted since are passed over.
  const activities = page?.records ?? [];
  const activity = activities[Math.min(at, activities.length - 1)];
  const left = activities.filter(({ fileCount }) => fileCount === 0).length;
  const isLast = at >= activities.length - 1;
  useCommands(
    useMemo(
      () => [
        {
          name: 'sitting.former',
          label: '上一项活动的佐证',
          group: '记录' as const,
          shortcuts: ['PageUp'],
          perform: () => go(at - 1),
        },
        {
          name: 'sitting.next',
          label: '下一项活动的佐证',
          group: '记录' as const,
          shortcuts: ['PageDown'],
          perform: () => go(at + 1),
        },
      ],
      [at, go],
    ),
  );
  if (failure) return <FailureAlert failure={failure} onRetry={reload} />;
  if (!page) return <Loading label="正在读取…" />;
  const place = Math.min(at, activities.length - 1) + 1;
  return (
    <div className="wj-evidence">
      <div className="wj-evidence-bar">
        <span role="status" aria-label="逐项补充的进度">
          第 {place} 项，共 {activities.length} 项；
          {left === 0 ? '都有佐证材料了' : `还差 ${left} 项`}
        </span>
        <span className="wj-evidence-choose">
          <Button disabled={at <= 0} onClick={() => go(at - 1)}>
            上一项
          </Button>
          {isLast ? null : (
            <Button
              type={activity && activity.fileCount > 0 ? 'primary' : 'default'}
              onClick={() => go(at + 1)}
            >
              {activity && activity.fileCount > 0 ? '下一项' : '跳过，看下一项'}
            </Button>
          )}
          <Button type={isLast || left === 0 ? 'primary' : 'default'} onClick={end}>
            结束
          </Button>
        </span>
      </div>
      {activity ? (
        <section className="wj-card" aria-label={activity.title} key={activity.id}>
          <div className="wj-card-head">
            <h2>
              {activity.date} {activity.title}
            </h2>
            <Button size="small" type="link" onClick={() => goToRecord('activity', activity.id)}>
              打开记录
            </Button>
          </div>
          <p className="wj-quiet">
            {PUBLICITY_FORM_LABELS[activity.form]}
            {activity.place ? `　地点：${activity.place}` : ''}
            {activity.organiser ? `　主办：${activity.organiser}` : ''}
          </p>
          <FilePanel kind="activity" stored={activity} />
        </section>
      ) : null}
      <p className="wj-quiet">PageUp、PageDown 到上一项、下一项。</p>
    </div>
  );
}
