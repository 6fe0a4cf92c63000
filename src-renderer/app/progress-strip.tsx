import { Progress, Spin } from 'antd';
import { useProgress } from '../store/progress-store.ts';
import { formatBytes } from '../ui/numbers.ts';

/** Long work, wherever it was started. */
export function ProgressStrip() {
  const tasks = Object.values(useProgress((store) => store.tasks));
  if (tasks.length === 0) return null;
  return (
    <div className="wj-progress" role="status">
      {tasks.map((task) => (
        <div key={task.task}>
          <span>
            {task.label}
            {task.of > 0 && !task.inBytes ? `（${task.done} / ${task.of}）` : ''}
            {task.of > 0 && task.inBytes
              ? `（${formatBytes(task.done)} / ${formatBytes(task.of)}）`
              : ''}
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
        </div>
      ))}
    </div>
  );
}
