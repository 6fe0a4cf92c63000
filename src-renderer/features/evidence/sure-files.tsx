import { Checkbox } from 'antd';
import type { OfferedActivity, SurveyedFile } from '#shared/contract/evidence.ts';
import { KindSelect } from '../file/kind-select.tsx';
import { useSurvey } from './survey-store.ts';
import { SurveyedPicture } from './surveyed-picture.tsx';

interface Props {
  files: readonly SurveyedFile[];
  activities: ReadonlyMap<string, OfferedActivity>;
}

/** What is sure, under its activity and ticked already; what is not wanted is unticked. */
export function SureFiles({ files, activities }: Props) {
  const byActivity = new Map<string, SurveyedFile[]>();
  for (const file of files) {
    const id = file.candidates[0]?.activityId ?? '';
    byActivity.set(id, [...(byActivity.get(id) ?? []), file]);
  }
  return [...byActivity].map(([id, those]) => {
    const activity = activities.get(id);
    return activity ? <OfActivity key={id} activity={activity} files={those} /> : null;
  });
}

function OfActivity({ activity, files }: { activity: OfferedActivity; files: SurveyedFile[] }) {
  const chosen = useSurvey((store) => store.chosen);
  const kinds = useSurvey((store) => store.kinds);
  const choose = useSurvey((store) => store.choose);
  const sayKind = useSurvey((store) => store.sayKind);
  const ids = files.map(({ id }) => id);
  const taken = ids.filter((id) => chosen.has(id)).length;
  return (
    <section className="wj-evidence-group" aria-label={activity.title}>
      <h3>
        <Checkbox
          checked={taken === ids.length}
          indeterminate={taken > 0 && taken < ids.length}
          onChange={({ target }) => choose(ids, target.checked ? activity.id : null)}
        >
          {activity.date} {activity.title}
        </Checkbox>
        <span className="wj-quiet">
          {activity.place}　{taken} / {ids.length} 个
          {activity.fileCount > 0 ? `　已有 ${activity.fileCount} 个` : '　现在没有佐证'}
        </span>
      </h3>
      <ul className="wj-evidence-grid">
        {files.map((file) => (
          <li key={file.id} className="wj-evidence-tile">
            <label>
              <span className="wj-evidence-thumb">
                <SurveyedPicture file={file} />
              </span>
              <span className="wj-evidence-name">
                <Checkbox
                  checked={chosen.has(file.id)}
                  onChange={({ target }) => choose([file.id], target.checked ? activity.id : null)}
                >
                  {file.name}
                </Checkbox>
              </span>
            </label>
            <span className="wj-quiet">{file.candidates[0]?.reasons.join('；')}</span>
            <KindSelect
              name={file.name}
              kind={kinds.get(file.id) ?? file.kind}
              onChange={(kind) => sayKind(file.id, kind)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
