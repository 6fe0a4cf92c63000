import { App, Button } from 'antd';
import { useState } from 'react';
import type { LeftFile } from '#shared/contract/evidence.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { useUndoToast } from '../history/undo-toast.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { LeftFiles } from './left-files.tsx';
import { MatchResult } from './match-result.tsx';
import { useSurvey } from './survey-store.ts';

/** A folder of photos comes in, is sorted to its activities, and is attached with one press. */
export function MatchDesk() {
  const { message } = App.useApp();
  const undoToast = useUndoToast();
  const { survey, failure, underWay, chosen } = useSurvey();
  const attach = useSurvey((store) => store.attach);
  const stop = useSurvey((store) => store.stop);
  const clear = useSurvey((store) => store.clear);
  const [left, setLeft] = useState<LeftFile[]>([]);
  const activities = new Set(chosen.values()).size;

  const onAttach = async () => {
    setLeft([]);
    const done = await attach();
    if (done === null) {
      if (!useSurvey.getState().failure) void message.info('已停止，什么也没有添加');
      return;
    }
    setLeft(done.left);
    await undoToast(`已给 ${done.activities} 项活动添加 ${done.attached} 份佐证材料`);
  };

  return (
    <div className="wj-evidence">
      {failure ? <FailureAlert failure={failure} /> : null}
      <LeftFiles title="没有添加的文件" files={left} />
      {underWay ? (
        <div className="wj-evidence-bar">
          <span role="status">
            {underWay === 'survey' ? '正在查看照片和文件…' : '正在保存佐证材料…'}
          </span>
          <Button onClick={stop}>停止</Button>
        </div>
      ) : null}
      {survey ? (
        <>
          <div className="wj-evidence-bar">
            <span role="status" aria-label="将要添加">
              共 {survey.files.length} 个文件，将添加 <strong>{chosen.size}</strong> 个到{' '}
              <strong>{activities}</strong> 项活动
            </span>
            <span className="wj-evidence-choose">
              <Button onClick={clear} disabled={underWay !== null}>
                重新选择
              </Button>
              <Button
                type="primary"
                disabled={chosen.size === 0 || underWay !== null}
                onClick={() => void onAttach()}
              >
                添加 {chosen.size} 个
              </Button>
            </span>
          </div>
          <MatchResult survey={survey} />
        </>
      ) : null}
      {!survey && !underWay ? <ChooseFiles /> : null}
    </div>
  );
}
