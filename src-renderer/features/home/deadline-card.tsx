import type { DeadlineOnDay } from '#shared/contract/overview.ts';
import { isLongPast } from '#shared/deadline/long-past.ts';
import { civilDate, toChineseDate, weekdayOf } from '#shared/domain/civil-date.ts';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** How long there is left, counted as offices count: in workdays. */
export function DeadlineCard({ deadline }: { deadline: DeadlineOnDay }) {
  const { workdaysLeft, dueOn, lastWorkday, certain } = deadline;
  if (isLongPast(deadline)) {
    return (
      <section className="wj-card wj-deadline" aria-label="报送期限">
        <h2>以前的一期</h2>
        <p>报送期限是{dayText(lastWorkday)}，台账里没有报送登记。</p>
        <p className="wj-quiet">当时报过的，可以在“报送”里补登记；只作资料留存的，不用处理。</p>
      </section>
    );
  }
  const late = workdaysLeft < 0;
  return (
    <section className="wj-card wj-deadline" aria-label="报送期限">
      <h2>{late ? '已过报送期限' : '距离报送期限'}</h2>
      {workdaysLeft === 0 ? (
        <p className="wj-deadline-days wj-late">
          <b>今天</b>截止
        </p>
      ) : (
        <p className={late || workdaysLeft <= 5 ? 'wj-deadline-days wj-late' : 'wj-deadline-days'}>
          <b>{Math.abs(workdaysLeft)}</b>个工作日
        </p>
      )}
      <p>
        最后一个工作日：<strong>{dayText(lastWorkday)}</strong>
      </p>
      <p className="wj-quiet">
        {dueOn === lastWorkday
          ? '通知规定的期限就是这一天。'
          : `通知规定 ${dayText(dueOn)} 前报送，当天不上班，已提前。`}
      </p>
      {certain ? null : <p className="wj-guess">这一年的放假安排还没有公布，暂时只扣除了周末。</p>}
    </section>
  );
}

function dayText(day: string): string {
  const date = civilDate(day);
  return `${toChineseDate(date)}（星期${WEEKDAYS[weekdayOf(date)]}）`;
}
