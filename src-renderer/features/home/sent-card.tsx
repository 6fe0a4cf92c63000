import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { HalfStanding } from '#shared/contract/overview.ts';
import { civilDate, toChineseDate } from '#shared/domain/civil-date.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { reportStateLabel } from '#shared/domain/report-state.ts';
import { goTo } from '../../store/navigation-store.ts';

interface Props {
  which: HalfYear;
  report: HalfStanding;
  sent: NonNullable<HalfStanding['sent']>;
}

/** A report that has gone out: nothing presses any more, except a correction that was begun. */
export function SentCard({ which, report, sent }: Props) {
  const { year, half } = which;
  const isCorrected = report.state !== 'sent';
  return (
    <section className="wj-card wj-wide" aria-label="报送情况">
      <div className="wj-card-head wj-sent">
        <h2>
          <span className="wj-level-met">
            <CheckCircleFilled aria-hidden /> {periodLabel(which)}已报送
          </span>
        </h2>
        <Button onClick={() => goTo('report', { year, half })}>
          {isCorrected ? '继续更正' : '看归档'}
        </Button>
      </div>
      <p>
        第{sent.version}版于{sent.on === '' ? '' : toChineseDate(civilDate(sent.on))}由
        {sent.by || '经办人'}报送，材料已归档。
        {isCorrected ? `更正的一版：${reportStateLabel(report.state)}，签批后请再报送一次。` : ''}
      </p>
    </section>
  );
}
