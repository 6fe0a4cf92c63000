import { Alert, App, Button, Card, Flex, Progress, Table, Typography } from 'antd';
import type { PackageResult } from '#shared/contract/report.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { useSettings } from '../../store/settings-store.ts';
import { NextButton } from '../../ui/next-button.tsx';
import { formatBytes } from '../../ui/numbers.ts';
import type { ReportDesk } from './report-desk.ts';

interface Props {
  made: PackageResult;
  desk: ReportDesk;
}

/** What lies in the folder, whether the mailbox takes it, and the mail's parts ready to copy. */
export function PackageContents({ made, desk }: Props) {
  const drafts = made.files.filter((file) => file.name.endsWith('.eml'));
  const open = (name: string) =>
    void desk.act(`open ${name}`, async () => {
      await desktop('desktop.openPath', { path: within(made.folder, name) });
    });
  const show = () =>
    void desk.act('show', async () => {
      const first = drafts[0] ?? made.files[0];
      const path = first ? within(made.folder, first.name) : made.folder;
      await desktop('desktop.showInFolder', { path });
    });

  return (
    <Card size="small" title="第二步　发邮件">
      <Flex vertical gap={16}>
        {made.warnings.map((warning) => (
          <Alert key={warning} type="warning" showIcon title={warning} />
        ))}
        <Flex gap={12} wrap align="center">
          {drafts.map((draft, index) => (
            <NextButton key={draft.name} onClick={() => open(draft.name)}>
              {drafts.length === 1 ? '打开邮件草稿' : `打开第${index + 1}封邮件草稿`}
            </NextButton>
          ))}
          <Button onClick={show}>打开所在文件夹</Button>
          <Typography.Text className="wj-path">{made.folder}</Typography.Text>
        </Flex>
        <MailSizes drafts={drafts} />
        {made.mail && <MailParts mail={made.mail} desk={desk} />}
        <Table
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={made.files}
          columns={[
            { title: '文件', dataIndex: 'name' },
            {
              title: '大小',
              key: 'bytes',
              width: 110,
              align: 'right',
              render: (_, file) => formatBytes(file.bytes),
            },
            {
              title: '文件指纹（前 12 位）',
              key: 'sha256',
              width: 200,
              render: (_, file) => <code title={file.sha256}>{file.sha256.slice(0, 12)}</code>,
            },
          ]}
        />
      </Flex>
    </Card>
  );
}

/** Each draft as it will travel, against what the mailbox takes. */
function MailSizes({ drafts }: { drafts: PackageResult['files'] }) {
  const own = useSettings((store) => store.settings.mailLimitMb);
  const notice = useCall('notice.current', {}, ['settings']);
  const limitMb = own ?? notice.value?.recipient.mailLimitMb;
  if (limitMb === undefined) return null;
  return (
    <Flex vertical gap={4}>
      {drafts.length > 1 && (
        <Typography.Text>
          材料超过邮箱上限，已分成 {drafts.length} 封邮件，请逐封发送。
        </Typography.Text>
      )}
      {drafts.map((draft) => {
        const share = (draft.bytes / (limitMb * 1_000_000)) * 100;
        return (
          <Flex key={draft.name} gap={12} align="center">
            <Progress
              className="report-mail-size"
              percent={Math.min(100, Math.round(share))}
              status={share > 100 ? 'exception' : 'normal'}
              showInfo={false}
              {...(share <= 100 && { strokeColor: 'var(--wj-primary)' })}
              aria-label={`${draft.name}占邮箱上限的比例`}
            />
            <Typography.Text type={share > 100 ? 'danger' : 'secondary'}>
              {formatBytes(draft.bytes)}，邮箱上限 {limitMb} MB
              {share > 100 ? '：超过上限，请减少随附的文件后重新生成' : ''}
            </Typography.Text>
          </Flex>
        );
      })}
    </Flex>
  );
}

function MailParts({ mail, desk }: { mail: NonNullable<PackageResult['mail']>; desk: ReportDesk }) {
  const { message } = App.useApp();
  const copy = (label: string, text: string) =>
    void desk.act(`copy ${label}`, async () => {
      await desktop('desktop.copyText', { text });
      void message.success(`${label}已复制`);
    });
  const parts = [
    { label: '收件人', text: mail.to },
    { label: '主题', text: mail.subject },
    { label: '正文', text: mail.body },
  ];
  return (
    <dl className="report-mail">
      {parts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span>{text}</span>
            <Button size="small" onClick={() => copy(label, text)} aria-label={`复制${label}`}>
              复制
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A file of the package on the clerk's own system. */
function within(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return [folder, ...name.split('/')].join(separator);
}
