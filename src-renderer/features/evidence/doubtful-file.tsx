import { Button, Radio } from 'antd';
import type { OfferedActivity, SurveyedFile } from '#shared/contract/evidence.ts';
import { formatBytes } from '../../ui/numbers.ts';
import { KindSelect } from '../file/kind-select.tsx';
import { ActivitySelect } from './activity-select.tsx';
import { useSurvey } from './survey-store.ts';
import { SurveyedPicture } from './surveyed-picture.tsx';

interface Props {
  file: SurveyedFile;
  activities: ReadonlyMap<string, OfferedActivity>;
  /** Others of its folder that are to be confirmed too. */
  mates: readonly SurveyedFile[];
  /** Looked at large. */
  onView: () => void;
}

/** A file beside the activities it may belong to. */
export function DoubtfulFile({ file, activities, mates, onView }: Props) {
  const value = useSurvey((store) => store.chosen.get(file.id) ?? null);
  const kind = useSurvey((store) => store.kinds.get(file.id) ?? file.kind);
  const choose = useSurvey((store) => store.choose);
  const sayKind = useSurvey((store) => store.sayKind);
  const find = useSurvey((store) => store.find);
  const candidates = file.candidates.flatMap(({ activityId, reasons }) => {
    const activity = activities.get(activityId);
    return activity ? [{ activity, reasons }] : [];
  });
  const isOther = value !== null && candidates.every(({ activity }) => activity.id !== value);
  return (
    <article className="wj-evidence-doubt" aria-label={file.name}>
      <div className="wj-evidence-shown">
        <button
          type="button"
          className="wj-evidence-thumb wj-evidence-big"
          aria-label={`放大看${file.name}`}
          onClick={onView}
        >
          <SurveyedPicture file={file} />
        </button>
        <strong className="wj-file-name" title={file.name}>
          {file.name}
        </strong>
        <span className="wj-quiet">
          {file.folder}
          {file.folder ? '　' : ''}
          {formatBytes(file.sizeBytes)}
          {file.takenOn ? `　拍摄于 ${file.takenOn}` : '　没有拍摄日期'}
        </span>
        <KindSelect name={file.name} kind={kind} onChange={(next) => sayKind(file.id, next)} />
      </div>
      <div className="wj-evidence-likely">
        <Radio.Group
          aria-label={`${file.name}属于哪项活动`}
          value={value ?? ''}
          onChange={({ target }) => choose([file.id], String(target.value) || null)}
        >
          {candidates.map(({ activity, reasons }) => (
            <Radio key={activity.id} value={activity.id}>
              <span>
                {activity.date} <strong>{activity.title}</strong>
                {activity.place ? `（${activity.place}）` : ''}
              </span>
              <span className="wj-evidence-why wj-quiet">{reasons.join('；')}</span>
            </Radio>
          ))}
          {isOther ? (
            <Radio value={value}>
              <span>
                {activities.get(value)?.date} <strong>{activities.get(value)?.title}</strong>
              </span>
            </Radio>
          ) : null}
          <Radio value="">都不是，先不添加</Radio>
        </Radio.Group>
        <ActivitySelect
          label={`给${file.name}另选活动`}
          value={isOther ? value : null}
          offered={[...activities.values()]}
          onChange={(activity) => {
            if (activity) find(activity);
            choose([file.id], activity?.id ?? null);
          }}
        />
        {value !== null && mates.length > 0 ? (
          <Button
            size="small"
            onClick={() =>
              choose(
                mates.map(({ id }) => id),
                value,
              )
            }
          >
            同一文件夹里其余 {mates.length} 个也归这项活动
          </Button>
        ) : null}
      </div>
    </article>
  );
}
