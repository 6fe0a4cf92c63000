import { Alert, App, Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { BackupResult } from '#shared/contract/backup.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { formatBytes } from '../../ui/numbers.ts';
import { OpenButtons } from '../../ui/open-buttons.tsx';
import { useAct } from '../../ui/use-act.ts';
import { MovingCard } from '../moving/moving-card.tsx';
import { CheckSettings } from './check-settings.tsx';
import { backupContents, useBackup } from './use-backup.ts';

/** One file with everything: records, evidence, archive, settings. */
export function BackupSettings() {
  const { modal } = App.useApp();
  const { underWay, act } = useAct();
  const backUp = useBackup();
  const folder = useLedger((store) => store.status?.folder ?? '');
  const [made, setMade] = useState<{ what: 'created' | 'restored'; result: BackupResult } | null>(
    null,
  );

  const create = () =>
    void act('create', async () => {
      const result = await backUp();
      if (result) setMade({ what: 'created', result });
    });

  const restore = () =>
    void act('restore', async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择备份文件',
        filters: [{ name: '五进台账备份', extensions: ['zip', 'sqlite'] }],
      });
      const path = paths?.[0];
      if (path === undefined || !(await confirmed())) return;
      const result = await call('backup.restore', { path, folder });
      await useLedger.getState().open(folder);
      setMade({ what: 'restored', result });
    });

  const confirmed = () =>
    modal.confirm({
      title: '用备份替换现在的台账？',
      content: '现在的台账会原样移到一旁保存，不会删除；然后整个换成备份里的内容。',
      okText: '恢复',
      cancelText: '不恢复',
    });

  return (
    <Flex vertical gap={16} className="settings-part">
      <Card size="small" title="备份">
        <Flex vertical gap={12} align="start">
          <Typography.Text>
            把全部记录、佐证材料、档案和设置存成一个文件。建议每次报送后备份到 U 盘或单位的共享盘。
          </Typography.Text>
          <Button type="primary" loading={underWay === 'create'} onClick={create}>
            立即备份…
          </Button>
        </Flex>
      </Card>
      <Card size="small" title="恢复">
        <Flex vertical gap={12} align="start">
          <Typography.Text>
            从备份文件恢复，也可选台账文件夹 backups
            里的每日副本。备份不完整或被改动过的，会先说明，不会动现在的台账。
          </Typography.Text>
          <Button loading={underWay === 'restore'} onClick={restore}>
            从备份恢复…
          </Button>
        </Flex>
      </Card>
      {made && <Made what={made.what} result={made.result} />}
      <MovingCard />
      <CheckSettings />
    </Flex>
  );
}

function Made({ what, result }: { what: 'created' | 'restored'; result: BackupResult }) {
  const contents = backupContents(result);
  return what === 'created' ? (
    <Alert
      type="success"
      showIcon
      title={`已备份：${contents}，共 ${formatBytes(result.bytes)}`}
      description={result.path}
      action={<OpenButtons path={result.path} />}
    />
  ) : (
    <Alert
      type="success"
      showIcon
      title={`已恢复：${contents}`}
      description={`原来的数据移到了：${result.path}`}
      action={<OpenButtons path={result.path} />}
    />
  );
}
