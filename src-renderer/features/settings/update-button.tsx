import { App, Button } from 'antd';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { useAct } from '../../ui/use-act.ts';

/** A newer program from a USB stick: looked at, asked about, the ledger copied, then installed. */
export function UpdateButton({ version }: { version: string }) {
  const { modal, message } = App.useApp();
  const { underWay, act } = useAct();
  const isOpen = useLedger((store) => store.status !== null && store.status !== undefined);

  const update = () =>
    void act('update', async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择更新文件',
        filters: [{ name: '五进台账更新文件', extensions: ['wjupdate'] }],
      });
      const path = paths?.[0];
      if (path === undefined) return;
      const found = await desktop('desktop.lookAtUpdate', { path });
      const isWanted = await modal.confirm({
        title: `从 ${version} 版升级到 ${found.version} 版？`,
        content:
          '更新文件的签名核对无误。先在台账文件夹的 backups 里留一份副本，再打开安装包；台账都留着。',
        okText: '升级',
        cancelText: '不升级',
      });
      if (!isWanted) return;
      if (isOpen) await call('backup.beforeUpdate', {});
      await desktop('desktop.installUpdate', { path });
      void message.success('安装包已打开。请照它的提示安装，装好以后重新打开程序。', 12);
    });

  return (
    <Button loading={underWay === 'update'} onClick={update}>
      用更新文件升级…
    </Button>
  );
}
