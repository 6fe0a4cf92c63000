import { Button, Flex, Typography } from 'antd';
import { type Figure, openPlaces } from '#shared/account/pieces.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { AccountSheet } from '../paper/account-sheet.tsx';
import { behindCell } from './behind-cell.ts';
import type { Behind } from './behind-drawer.tsx';
import { cellTitle, factSource } from './cell-source.ts';
import type { ReportDesk } from './report-desk.ts';

interface Props {
  desk: ReportDesk;
  onOpen: (behind: Behind) => void;
}

/** 工作情况报告 as it would be written; every number opens its records. */
export function AccountPreview({ desk, onOpen }: Props) {
  const { report, which } = desk;
  const done = useDone();
  const version = report.current.state === 'draft' ? {} : { version: report.current.version };
  const shown = useCall('report.account', { ...which, ...version });
  const notice = useCall('notice.current', {}, ['settings']);
  if (shown.failure) return <FailureAlert failure={shown.failure} onRetry={shown.reload} />;
  if (!shown.value) return <Loading label="正在起草…" />;
  const { name, account, before } = shown.value;
  const blanks = openPlaces(account);

  const save = () =>
    void desk.act('account', async () => {
      const path = await desktop('desktop.chooseSavePath', {
        title: '把工作情况报告存为 Word',
        suggestedName: `${name}.docx`,
        extension: 'docx',
      });
      if (!path) return;
      await call('report.saveAccount', { ...which, ...version, path });
      done({ text: '工作情况报告已存为 Word', path });
    });

  const open = ({ fact, against, text }: Figure) => {
    const source = factSource(fact);
    if (!source) return;
    const number = against === undefined ? Number(text) : null;
    onOpen(behindCell(source, number, report, notice.value?.due, before));
  };

  return (
    <Flex vertical gap={12} className="report-account">
      <Flex gap={12} align="center" wrap>
        <Button loading={desk.underWay === 'account'} onClick={save}>
          存为 Word
        </Button>
        <Typography.Text type="secondary">
          由台账起草，数字都可以点开；文字按您写的原样放入。
          {blanks.length > 0 && `标黄的 ${blanks.length} 处待填，存为 Word 后填写。`}
        </Typography.Text>
      </Flex>
      <div className="sheets-desk" tabIndex={0} role="region" aria-label="工作情况报告预览">
        <AccountSheet account={account} titleOf={titleOf} behind="记录" onOpen={open} />
      </div>
    </Flex>
  );
}

function titleOf(fact: string): string {
  const source = factSource(fact);
  return source ? cellTitle(source) : '';
}
