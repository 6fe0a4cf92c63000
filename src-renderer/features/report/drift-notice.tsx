import { Alert, Button } from 'antd';
import { DriftTable } from './drift-table.tsx';
import type { ReportDesk } from './report-desk.ts';
import { amendStep } from './steps-back.ts';

/** Tells when the ledger no longer agrees with what was frozen, and offers the way on. */
export function DriftNotice({ desk }: { desk: ReportDesk }) {
  const { drift, current, blockedBecause } = desk.report;
  if (drift.length === 0) return null;
  const canAmend = blockedBecause.amend === null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`定稿以后台账有变化：表上有 ${drift.length} 处与现在的台账不一致`}
      description={
        <details>
          <summary>逐处查看；第{current.version}版保持原样</summary>
          <DriftTable drift={drift} />
        </details>
      }
      action={
        canAmend ? (
          <Button onClick={() => desk.stepBack(amendStep(desk))}>
            出第{current.version + 1}版
          </Button>
        ) : (
          <Button onClick={() => desk.goTo('sign')}>去撤回重编</Button>
        )
      }
    />
  );
}
