import { Button, Card, Flex, Typography } from 'antd';
import { desktop } from '../../client/desktop.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { recentFolders } from '../../store/recent-folders.ts';
import { useAct } from '../../ui/use-act.ts';

/** Where the ledger lies, and the way to another one. */
export function FolderSettings() {
  const { underWay, act } = useAct();
  const folder = useLedger((store) => store.status?.folder ?? '');
  const others = recentFolders().filter((recent) => recent.folder !== folder);

  const open = (path: string) =>
    void act(`open ${path}`, async () => {
      await useLedger.getState().open(path);
    });

  const choose = () =>
    void act('choose', async () => {
      const chosen = await desktop('desktop.chooseFolder', {
        title: '选择台账文件夹（空文件夹会建成新台账）',
      });
      if (chosen !== null) await useLedger.getState().open(chosen);
    });

  const show = () =>
    void act('show', async () => {
      await desktop('desktop.openPath', { path: folder });
    });

  return (
    <Flex vertical gap={16} className="settings-part">
      <Card size="small" title="正在使用">
        <Flex vertical gap={12} align="start">
          <Typography.Text copyable={false} className="wj-path">
            {folder}
          </Typography.Text>
          <Button onClick={show}>在文件管理器中打开</Button>
          <Typography.Text type="secondary">
            台账、佐证材料、档案都在这个文件夹里。请勿直接改动其中的文件；搬到别的电脑请用“备份与恢复”里的“换电脑”。
          </Typography.Text>
        </Flex>
      </Card>
      <Card size="small" title="换一个台账文件夹">
        <Flex vertical gap={12} align="start">
          {others.length === 0 && <Typography.Text>最近没有打开过别的台账文件夹。</Typography.Text>}
          {others.map((recent) => (
            <Flex key={recent.folder} gap={12} align="center" wrap>
              <Button
                loading={underWay === `open ${recent.folder}`}
                onClick={() => open(recent.folder)}
              >
                打开
              </Button>
              <Typography.Text>
                {recent.unit === '' ? '（未填单位）' : recent.unit}
                <Typography.Text type="secondary">　{recent.folder}</Typography.Text>
              </Typography.Text>
            </Flex>
          ))}
          <Button onClick={choose}>选择其他文件夹…</Button>
        </Flex>
      </Card>
    </Flex>
  );
}
