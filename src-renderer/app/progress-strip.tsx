import { Progress } from 'antd';
import { useProgress } from '../store/progress-store.ts';

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
            {task.of > 0 ? `（${task.done} / ${task.of}）` : ''}
          </span>
          <Progress
            percent={task.of > 0 ? Math.round((task.done / task.of) * 100) : 100}
            status="active"
            showInfo={task.of > 0}
            size="small"
            aria-label={task.label}
          />
        </div>
      ))}
    </div>
  );
}
