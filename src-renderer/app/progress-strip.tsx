import { App, Button, Progress, Spin } from 'antd';
import { call } from '../client/call.ts';
import { type Progress as Task, useProgress } from '../store/progress-store.ts';
import { formatBytes, formatCount } from '../ui/numbers.ts';

/** Long work, wherever it was started. */
export function ProgressStrip() {
  const tasks = Object.values(useProgress((store) => store.tasks));
  const { message } = App.useApp();
  async function stop() {
    const { stopped } = await call('history.stop', {});
    if (stopped) void message.info('已停止，这一步什么也没有改。');
  }
  if (tasks.length === 0) return null;
  return (
    <div className="wj-progress" role="status">
      {tasks.map((task) => (
        <div key={task.task}>
          <span>
            {task.label}
            {task.of > 0 ? `（${amount(task, task.done)} / ${amount(task, task.of)}）` : ''}
          </span>
          {task.of > 0 ? (
            <Progress
              percent={Math.floor((task.done / task.of) * 100)}
              status="active"
              size="small"
              aria-label={task.label}
            />
          ) : (
            <Spin size="small" aria-label={task.label} />
          )}
          {task.canStop && (
            <Button size="small" onClick={() => void stop()}>
              停止
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function amount({ inBytes }: Task, value: number): string {
  return inBytes ? formatBytes(value) : formatCount(value);
}
