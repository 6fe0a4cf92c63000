import { Alert, Card, Descriptions, Flex } from 'antd';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { NextButton } from '../../ui/next-button.tsx';
import { FreezeDraft } from './freeze-draft.tsx';
import { MissingScans } from './missing-scans.tsx';
import { PrintForms } from './print-forms.tsx';
import type { ReportDesk } from './report-desk.ts';
import { SignRecord } from './sign-record.tsx';
import { unfreezeStep, unsignStep } from './steps-back.ts';

/** 签批: freeze, print, have it signed and stamped, and hold the signed paper against the ledger. */
export function StationSign({ desk }: { desk: ReportDesk }) {
  const { current } = desk.report;
  return (
    <Flex vertical gap={16}>
      <Freeze desk={desk} />
      <PrintForms desk={desk} />
      {current.state === 'signed' || current.state === 'sent' ? (
        <Signed desk={desk} />
      ) : (
        <SignRecord key={`${current.version} ${current.digest}`} desk={desk} />
      )}
    </Flex>
  );
}

function Freeze({ desk }: { desk: ReportDesk }) {
  const { current, blockedBecause } = desk.report;
  if (current.state === 'draft') return <FreezeDraft desk={desk} />;
  return (
    <Alert
      type="success"
      showIcon
      title={
        <>
          已定稿，校验码 <strong className="report-code">{current.codeText}</strong>
        </>
      }
      description={
        <BlockedButton
          because={blockedBecause.unfreeze}
          onClick={() => desk.stepBack(unfreezeStep(desk))}
        >
          撤回定稿
        </BlockedButton>
      }
    />
  );
}

function scanNames(scans: readonly { name: string }[]): string {
  return scans.length === 0 ? '没有附' : scans.map(({ name }) => name).join('、');
}

function Signed({ desk }: { desk: ReportDesk }) {
  const { current, blockedBecause, unscanned } = desk.report;
  return (
    <Card size="small" title="第三步　签批情况">
      <Flex vertical gap={12}>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'by', label: '签批人', children: current.signedBy ?? '' },
            { key: 'on', label: '签批日期', children: current.signedOn ?? '' },
            { key: 'scan', label: '签字扫描件', children: scanNames(current.scans) },
            { key: 'code', label: '校验码', children: `${current.codeText}（与纸上一致）` },
          ]}
        />
        {unscanned.length > 0 && <MissingScans desk={desk} />}
        <Flex gap={12} wrap align="center">
          <NextButton onClick={() => desk.goTo('send')}>下一步：报送</NextButton>
          <BlockedButton
            because={blockedBecause.unsign}
            onClick={() => desk.stepBack(unsignStep(desk))}
          >
            撤回签批
          </BlockedButton>
        </Flex>
      </Flex>
    </Card>
  );
}
