import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Overview } from '#shared/contract/overview.ts';
import { civilDate, toChineseDate } from '#shared/domain/civil-date.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { goTo } from '../../store/navigation-store.ts';
import { NextButton } from '../../ui/next-button.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { chooseWorkbook } from '../import/choose-workbook.ts';

/** An empty ledger: the way through the work in three steps, instead of all that is not there yet. */
export function FirstSteps({ period, deadline }: Pick<Overview, 'period' | 'deadline'>) {
  const attempt = useAttempt();
  const unit = useLedger((store) => store.status?.unit.name ?? '');
  const { lastWorkday, workdaysLeft } = deadline;
  const left = workdaysLeft > 0 ? `，还有 ${workdaysLeft} 个工作日` : '';
  return (
    <section className="wj-card wj-wide" aria-label="三步完成报送">
      <h2>三步完成报送</h2>
      <ol className="wj-first-steps">
        <Step title="导入">
          <p>
            把已有的台账工作簿（.xlsx）导进来：先预览，确认后才写入。没有工作簿，就逐条登记；要从表格里粘贴几行，到“导入台账”。
          </p>
          <div className="wj-empty-actions">
            <NextButton onClick={() => void attempt(chooseWorkbook)}>选择工作簿…</NextButton>
            <Button onClick={() => goTo('activity', { add: {} })}>新增活动</Button>
          </div>
        </Step>
        <Step title="核对">
          <p>对照通知逐条看：哪些已达标，还差什么；点一下就到补齐的地方。</p>
          <Button onClick={() => goTo('report')}>看看通知有哪些要求</Button>
        </Step>
        <Step title="报送">
          <p>
            生成统计表和报送材料，打印签批，发出邮件。{periodLabel(period)}请在
            {toChineseDate(civilDate(lastWorkday))}前报送{left}。
          </p>
          {unit === '' ? (
            <Button onClick={() => goTo('unit')}>先填写单位信息</Button>
          ) : (
            <p className="wj-quiet">填报单位：{unit}</p>
          )}
        </Step>
      </ol>
    </section>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      {children}
    </li>
  );
}
