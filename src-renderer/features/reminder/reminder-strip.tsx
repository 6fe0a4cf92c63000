import { ClockCircleOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';

const HOUR_MS = 3_600_000;
const TOLD_KEY = 'wujin.reminded';

/** Tells of reports due soon or overdue: a strip while it lasts, the system's notice once a day. */
export function ReminderStrip() {
  const [day, setDay] = useState(today());
  const [hidden, setHidden] = useState<string[]>([]);
  const reminders = useCall('overview.reminders', { today: day }).value ?? [];
  const text = reminders.map(({ message }) => message).join('\n');

  useEffect(() => {
    const timer = setInterval(() => setDay(today()), HOUR_MS);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const stamp = `${day} ${text}`;
    if (text === '' || localStorage.getItem(TOLD_KEY) === stamp) return;
    localStorage.setItem(TOLD_KEY, stamp);
    // A desktop without notices still has the strip.
    desktop('desktop.notify', { title: '五进报送提醒', body: text.slice(0, 500) }).catch(
      () => undefined,
    );
  }, [day, text]);

  const shown = reminders.filter(({ message }) => !hidden.includes(message));
  if (shown.length === 0) return null;
  return (
    <div className="wj-reminders">
      {shown.map(({ year, half, overdue, message }) => (
        <Alert
          key={`${year}-${half}`}
          type={overdue ? 'error' : 'warning'}
          banner
          icon={<ClockCircleOutlined aria-hidden />}
          title={message}
          closable={{ 'aria-label': '今天不再提示' }}
          onClose={() => setHidden((before) => [...before, message])}
          action={
            <Button size="small" type="primary" onClick={() => goTo('report', { year, half })}>
              去报送
            </Button>
          }
        />
      ))}
    </div>
  );
}
