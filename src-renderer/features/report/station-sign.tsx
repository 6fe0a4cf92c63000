import { Alert, Button, Card, Descriptions, Flex, Typography } from 'antd';
import { call } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { BlockedButton } from './blocked-button.tsx';
import { freezeQuestion } from './freeze-question.ts';
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
  const { report, which } = desk;
  const confirm = useConfirm();
  const { current, blockedBecause } = report;
  const freeze = () =>
    desk.act('freeze', async () => {
      const { tally } = await call('overview.statistics', which);
      const findings = await call('overview.check', { today: today(), ...which });
      const asked = freezeQuestion(which, tally.total.activities, findings);
      if (asked === null || (await confirm(asked))) await call('report.freeze', which);
    });
  if (current.state === 'draft') {
    return (
      <Card size="small" title="第一步　定稿">
        <Flex vertical gap={12}>
          <Typography.Text>
            定稿会把此刻的数据定下来，并生成校验码印在每张表下方。以后台账再有变动，这一版不受影响，程序会逐处提示。
          </Typography.Text>
          <BlockedButton
            type="primary"
            because={blockedBecause.freeze}
            loading={desk.underWay === 'freeze'}
            onClick={() => void freeze()}
          >
            定稿，准备打印签批
          </BlockedButton>
        </Flex>
      </Card>
    );
  }
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

function Signed({ desk }: { desk: ReportDesk }) {
  const { current, blockedBecause } = desk.report;
  return (
    <Card size="small" title="第三步　签批情况">
      <Flex vertical gap={12}>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'by', label: '签批人', children: current.signedBy ?? '' },
            { key: 'on', label: '签批日期', children: current.signedOn ?? '' },
            { key: 'scan', label: '签字扫描件', children: current.scanName ?? '没有附' },
            { key: 'code', label: '校验码', children: `${current.codeText}（与纸上一致）` },
          ]}
        />
        <Flex gap={12} wrap align="center">
          <Button type="primary" onClick={() => desk.goTo('send')}>
            下一步：报送
          </Button>
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
