import { Button } from 'antd';
import { call } from '../client/call.ts';
import { desktop } from '../client/desktop.ts';
import { useDone } from './done-notice.tsx';
import { useAttempt } from './use-attempt.ts';

/** One press makes the report for whoever looks for the fault, and says what is in it. */
export function DiagnosisButton() {
  const attempt = useAttempt();
  const done = useDone();
  const save = () =>
    attempt(async () => {
      const path = await desktop('desktop.chooseSavePath', {
        title: '保存诊断报告',
        suggestedName: '五进台账诊断报告.txt',
        extension: 'txt',
      });
      if (!path) return;
      const { electron } = await desktop('desktop.appInfo', {});
      await call('diagnosis.save', { path, runtime: `Electron ${electron}` });
      done({
        text: '诊断报告已保存。里面只有版本、数量、大小、时间和失败操作的代号，没有标题、姓名、单位、地点',
        path,
      });
    });
  return <Button onClick={() => void save()}>生成诊断报告…</Button>;
}
