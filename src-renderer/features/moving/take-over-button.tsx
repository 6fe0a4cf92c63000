import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useAct } from '../../ui/use-act.ts';
import { type ChosenCopy, TakeOverDialog } from './take-over-dialog.tsx';

/** Takes over what was made on another computer, on the first page as with a ledger open. */
export function TakeOverButton({ disabled = false }: { disabled?: boolean }) {
  const { notification } = App.useApp();
  const { underWay, act } = useAct();
  const [copy, setCopy] = useState<ChosenCopy | null>(null);

  const choose = () =>
    void act('look', async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择换电脑的副本',
        filters: [{ name: '五进台账换电脑的副本', extensions: ['zip'] }],
      });
      const path = paths?.[0];
      if (path !== undefined) setCopy({ path, ...(await call('moving.look', { path })) });
    });

  const tell = (told: readonly string[]) => {
    notification.success({
      title: '已接过来，核对无误',
      description: told.join(''),
      duration: told.length > 0 ? 0 : 12,
      role: 'status',
    });
  };

  return (
    <>
      <Button disabled={disabled} loading={underWay === 'look'} onClick={choose}>
        接过副本…
      </Button>
      {copy && <TakeOverDialog copy={copy} onTaken={tell} onClose={() => setCopy(null)} />}
    </>
  );
}
