import { Alert, Button, Card, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { formLabel } from '#shared/forms/form-label.ts';
import { call } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { useSettings } from '../../store/settings-store.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { NextButton } from '../../ui/next-button.tsx';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { useLastPackage } from './last-package.ts';
import { PackageContents } from './package-contents.tsx';
import { PackageFolder } from './package-folder.tsx';
import type { ReportDesk } from './report-desk.ts';
import { unsendStep } from './steps-back.ts';
import { usePackage } from './use-package.ts';

/** 报送: the package on disk, the mail draft, and the note that it went out. */
export function StationSend({ desk }: { desk: ReportDesk }) {
  const { current } = desk.report;
  const made = useLastPackage(desk.which, current.codeText);
  return (
    <Flex vertical gap={16}>
      <MakePackage desk={desk} isMade={made !== undefined} />
      {made ? <PackageContents made={made} desk={desk} /> : <NothingToMail />}
      {current.state === 'sent' ? <Sent desk={desk} /> : <RecordSent desk={desk} />}
    </Flex>
  );
}

function NothingToMail() {
  return (
    <Card size="small" title="第二步　发邮件">
      <Typography.Text>
        生成材料以后，在这里打开邮件草稿和所在文件夹，复制收件人、主题和正文。
      </Typography.Text>
    </Card>
  );
}

function MakePackage({ desk, isMade }: { desk: ReportDesk; isMade: boolean }) {
  const { report, underWay } = desk;
  const { folder, make, changeFolder } = usePackage(desk);
  const press = {
    because: report.blockedBecause.pack,
    loading: underWay === 'pack',
    onClick: () => void desk.act('pack', make),
  };
  return (
    <Card size="small" title="第一步　生成报送材料">
      <Flex vertical gap={12}>
        <Typography.Text>
          生成统计表（Word 和
          Excel）、作品报送表、成果案例报送表，连同作品和案例的佐证材料、签字扫描件、压缩包、邮件草稿和清单，放在同一个文件夹里。
        </Typography.Text>
        <PackageFolder folder={folder} onChange={() => void changeFolder()} />
        {isMade ? (
          <BlockedButton key="again" {...press}>
            重新生成
          </BlockedButton>
        ) : (
          <BlockedButton key="first" isNext {...press}>
            生成报送材料
          </BlockedButton>
        )}
        {report.current.state === 'frozen' && (
          <Flex gap={8} align="center" wrap>
            <Typography.Text type="secondary">
              还没有登记签批：可以先生成材料备用，登记签批后重新生成，扫描件会一并放进去。
            </Typography.Text>
            <Button type="link" size="small" onClick={() => desk.goTo('sign')}>
              到“签批”打印、登记
            </Button>
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

function RecordSent({ desk }: { desk: ReportDesk }) {
  const { blockedBecause } = desk.report;
  const operator = useSettings((store) => store.settings.operator);
  const contact = useLedger((store) => store.status?.unit.contact ?? '');
  const [sentOn, setSentOn] = useState<string | null>(today());
  const [sentBy, setSentBy] = useState(operator === '' ? contact : operator);

  return (
    <Card size="small" title="第三步　邮件发出后，登记已报送">
      {desk.report.unscanned.length > 0 && <LackingScans desk={desk} />}
      <Flex vertical gap={12}>
        <Flex gap={16} wrap align="start">
          <label className="wj-labelled">
            报送日期
            <DayInput
              mode="value"
              label="报送日期"
              value={sentOn}
              onChange={setSentOn}
              allowClear={false}
            />
          </label>
          <label className="wj-labelled">
            报送人
            <Input
              maxLength={50}
              value={sentBy}
              onChange={(event) => setSentBy(event.target.value)}
            />
          </label>
        </Flex>
        <BlockedButton
          type="primary"
          because={blockedBecause.send ?? missing(sentOn, sentBy)}
          loading={desk.underWay === 'send'}
          onClick={() => void send()}
        >
          登记为已报送
        </BlockedButton>
      </Flex>
    </Card>
  );

  async function send() {
    if (sentOn === null) return;
    const done = await desk.act('send', async () => {
      await call('report.send', { ...desk.which, sentOn, sentBy: sentBy.trim() });
    });
    if (done) desk.goTo('archive');
  }
}

function LackingScans({ desk }: { desk: ReportDesk }) {
  const names = desk.report.unscanned.map(({ name }) => formLabel(name));
  return (
    <Alert
      className="report-lacking-scans"
      type="warning"
      showIcon
      title={`还没有签字盖章扫描件：${names.join('、')}`}
      action={
        <Button size="small" onClick={() => desk.goTo('sign')}>
          到“签批”附上
        </Button>
      }
    />
  );
}

function missing(sentOn: string | null, sentBy: string): string | null {
  if (sentOn === null) return '请填写报送日期';
  return sentBy.trim() === '' ? '请填写报送人' : null;
}

function Sent({ desk }: { desk: ReportDesk }) {
  const { current, blockedBecause } = desk.report;
  return (
    <Alert
      type="success"
      showIcon
      title={`已于 ${current.sentOn} 由${current.sentBy ?? '经办人'}报送，材料已归档`}
      description={
        <Flex gap={12} wrap align="center">
          <NextButton onClick={() => desk.goTo('archive')}>看归档</NextButton>
          <BlockedButton
            because={blockedBecause.unsend}
            onClick={() => desk.stepBack(unsendStep(desk))}
          >
            撤回已报送
          </BlockedButton>
        </Flex>
      }
    />
  );
}
