import { Alert, Flex } from 'antd';
import { useState } from 'react';
import { formLabel } from '#shared/forms/form-label.ts';
import { call } from '../../client/call.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { FormScans } from './form-scans.tsx';
import type { ReportDesk } from './report-desk.ts';
import { type ScanDrafts, scanFault, scanInputs } from './scan-drafts.ts';

/** Which forms still lack their signed page, and the place to bring it. */
export function MissingScans({ desk }: { desk: ReportDesk }) {
  const { unscanned, current, blockedBecause } = desk.report;
  const [drafts, setDrafts] = useState<ScanDrafts>({});
  const chosen = scanInputs(drafts);
  const because =
    blockedBecause.addScans ??
    (chosen.length === 0 ? '请先选择扫描件' : scanFault(drafts, unscanned, current.codeText));
  return (
    <Alert
      type="warning"
      showIcon
      title={`还没有签字盖章扫描件：${unscanned.map(({ name }) => formLabel(name)).join('、')}`}
      description={
        current.state === 'signed' && (
          <Flex vertical gap={12} align="start">
            <FormScans
              desk={desk}
              forms={unscanned}
              drafts={drafts}
              onChange={(form, draft) => setDrafts((before) => ({ ...before, [form]: draft }))}
            />
            <BlockedButton
              because={because}
              loading={desk.underWay === 'add scans'}
              onClick={() => void add()}
            >
              附上扫描件
            </BlockedButton>
          </Flex>
        )
      }
    />
  );

  async function add() {
    const done = await desk.act('add scans', async () => {
      await call('report.addScans', { ...desk.which, scans: chosen });
    });
    if (done) setDrafts({});
  }
}
