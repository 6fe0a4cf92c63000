import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { OfferedActivity, Survey, SurveyedFile } from '#shared/contract/evidence.ts';
import { Viewer } from '../file/viewer.tsx';
import { DoubtfulFile } from './doubtful-file.tsx';
import { LeftFiles } from './left-files.tsx';
import { SureFiles } from './sure-files.tsx';
import { useSurvey } from './survey-store.ts';

/** So many at a time: each has a picture and two lists. */
const SHOWN = 30;

/** All that was looked at: sure, to be confirmed, of no activity, there already, broken. */
export function MatchResult({ survey }: { survey: Survey }) {
  const found = useSurvey((store) => store.found);
  const activities = useMemo(
    () => new Map([...survey.activities.map((each) => [each.id, each] as const), ...found]),
    [survey, found],
  );
  const [shownId, setShownId] = useState<string | null>(null);
  const viewed = useMemo(
    () => survey.files.map((file) => ({ ...file, caption: file.folder, turn: 0 })),
    [survey],
  );
  const of = (state: SurveyedFile['state']) => survey.files.filter((file) => file.state === state);
  const sure = of('sure');
  return (
    <>
      {survey.files.length === 0 ? (
        <Alert type="info" showIcon title="没有找到可以添加的照片和文件" />
      ) : null}
      {sure.length > 0 ? (
        <section className="wj-card" aria-label="已对上">
          <h2>已对上（{sure.length}）：已经勾好，不对的去掉勾</h2>
          <SureFiles files={sure} activities={activities} />
        </section>
      ) : null}
      <ToConfirm
        title="待确认"
        hint="看着图，点它属于的活动"
        files={of('doubtful')}
        activities={activities}
        onView={setShownId}
      />
      <ToConfirm
        title="没有对上"
        hint="日期、名称、地点都没有线索，可以自己选活动"
        files={of('none')}
        activities={activities}
        onView={setShownId}
      />
      <LeftFiles
        title="不用再添加"
        files={[
          ...of('attached').map((file) => ({
            name: nameOf(file),
            why: attachedWords(file, activities),
          })),
          ...of('same').map((file) => ({
            name: nameOf(file),
            why: `和“${file.sameAs}”是同一个文件`,
          })),
        ]}
      />
      <LeftFiles title="打不开，没有列入" files={survey.broken} />
      <Viewer files={viewed} shownId={shownId} onShow={setShownId} />
    </>
  );
}

interface ToConfirmProps {
  onView: (id: string) => void;
  title: string;
  hint: string;
  files: readonly SurveyedFile[];
  activities: ReadonlyMap<string, OfferedActivity>;
}

function ToConfirm({ title, hint, files, activities, onView }: ToConfirmProps) {
  const [shown, setShown] = useState(SHOWN);
  const chosen = useSurvey((store) => store.chosen);
  if (files.length === 0) return null;
  const rest = files.length - shown;
  return (
    <section className="wj-card" aria-label={title}>
      <h2>
        {title}（{files.length}）：{hint}
      </h2>
      {files.slice(0, shown).map((file) => (
        <DoubtfulFile
          key={file.id}
          file={file}
          activities={activities}
          onView={() => onView(file.id)}
          mates={files.filter(
            (other) =>
              other.folder === file.folder && other.id !== file.id && !chosen.has(other.id),
          )}
        />
      ))}
      {rest > 0 ? (
        <Button onClick={() => setShown(shown + SHOWN)}>
          再显示 {Math.min(rest, SHOWN)} 个（还有 {rest} 个）
        </Button>
      ) : null}
    </section>
  );
}

function nameOf({ folder, name }: SurveyedFile): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function attachedWords(
  { attachedTo }: SurveyedFile,
  activities: ReadonlyMap<string, OfferedActivity>,
): string {
  const titles = attachedTo.map((id) => `“${activities.get(id)?.title ?? ''}”`);
  return `已经在${titles.join('、')}上了`;
}
