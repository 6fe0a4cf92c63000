import { Alert, Button, Card, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { useProgress } from '../../store/progress-store.ts';
import { useSettings } from '../../store/settings-store.ts';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { BlockedButton } from './blocked-button.tsx';
import { useLastPackages } from './last-package.ts';
import { PackageContents } from './package-contents.tsx';
import type { ReportDesk } from './report-desk.ts';
import { unsendStep } from './steps-back.ts';

/** 报送: the package on disk, the mail draft, and the note that it went out. */
export function StationSend({ desk }: { desk: ReportDesk }) {
  const { year, half } = desk.which;
  const { current } = desk.report;
  const key = `${year}-${half} ${current.codeText}`;
  const made = useLastPackages((store) => store.byReport[key]);
  return (
    <Flex vertical gap={16}>
      <MakePackage desk={desk} reportKey={key} isMade={made !== undefined} />
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

interface MakeProps {
  desk: ReportDesk;
  reportKey: string;
  isMade: boolean;
}

function MakePackage({ desk, reportKey, isMade }: MakeProps) {
  const { report, which } = desk;
  const outDir = useSettings((store) => store.settings.outDir);
  const remember = useLastPackages((store) => store.remember);

  const choose = () =>
    desktop('desktop.chooseFolder', {
      title: '报送材料存放到哪个文件夹',
      ...(outDir !== '' && { startIn: outDir }),
    });

  const pack = () =>
    desk.act('pack', async () => {
      const folder = outDir === '' ? await choose() : outDir;
      if (folder === null) return;
      if (folder !== outDir) await useSettings.getState().save({ outDir: folder });
      try {
        remember(reportKey, await call('report.pack', { ...which, outDir: folder }));
      } finally {
        useProgress.getState().clear('package');
      }
    });

  const change = () =>
    desk.act('folder', async () => {
      const folder = await choose();
      if (folder !== null) await useSettings.getState().save({ outDir: folder });
    });

  return (
    <Card size="small" title="第一步　生成报送材料">
      <Flex vertical gap={12}>
        <Typography.Text>
          生成统计表（Word 和
          Excel）、作品报送表、成果案例报送表，连同作品和案例的佐证材料、签字扫描件、压缩包、邮件草稿和清单，放在同一个文件夹里。
        </Typography.Text>
        <Flex gap={8} align="center" wrap>
          <Typography.Text>存放到：{outDir === '' ? '生成时选择' : outDir}</Typography.Text>
          {outDir !== '' && (
            <Button type="link" size="small" onClick={() => void change()}>
              换文件夹
            </Button>
          )}
        </Flex>
        <BlockedButton
          type={isMade ? 'default' : 'primary'}
          because={report.blockedBecause.pack}
          loading={desk.underWay === 'pack'}
          onClick={() => void pack()}
        >
          {isMade ? '重新生成' : '生成报送材料'}
        </BlockedButton>
        {report.current.state === 'frozen' && (
          <Typography.Text type="secondary">
            还没有登记签批：可以先生成材料备用，登记签批后重新生成，扫描件会一并放进去。
          </Typography.Text>
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
      <Flex gap={16} wrap align="end">
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
          <Button type="primary" onClick={() => desk.goTo('archive')}>
            看归档
          </Button>
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
