import { Button, Modal, Typography } from 'antd';
import type { MovedCopy } from '#shared/contract/moving.ts';
import { copyWords } from '#shared/words/copy-words.ts';
import { call } from '../../client/call.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { formatBytes, formatInstant } from '../../ui/numbers.ts';
import { useAct } from '../../ui/use-act.ts';

/**
 * Stands over a ledger that went to another computer until the clerk says where it goes on: asked when
 * the copy is made and at each opening, so that two ledgers never go on apart in silence.
 */
export function MovedQuestion() {
  const moved = useLedger((store) => store.status?.moved ?? null);
  return moved && <Question {...moved} />;
}

function Question({ at, path, bytes, records, contents }: MovedCopy) {
  const { underWay, act } = useAct();
  const folder = useLedger((store) => store.status?.folder ?? '');
  const close = () => void act('close', () => useLedger.getState().close());
  const stay = () =>
    void act('stay', async () => {
      await call('moving.stay', {});
      await useLedger.getState().refresh();
    });
  return (
    <Modal
      open
      title="这份台账已经做了换电脑的副本"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="stay" loading={underWay === 'stay'} onClick={stay}>
          仍在这台电脑上登记
        </Button>,
        <Button key="close" type="primary" loading={underWay === 'close'} onClick={close}>
          关闭这份台账
        </Button>,
      ]}
    >
      <Typography.Paragraph>
        副本：<span className="wj-path">{path}</span>，{formatBytes(bytes)}，做于{' '}
        {formatInstant(at)}
        ，已读回核对。里面有{copyWords(records, contents)}。
      </Typography.Paragraph>
      <Typography.Paragraph>
        在另一台电脑上打开程序，在第一页点“接过副本…”，选这个文件，以后就在那边登记。
      </Typography.Paragraph>
      <Typography.Paragraph>
        这台电脑上的台账原样留在 <span className="wj-path">{folder}</span>
        ，其中 backups
        里的自动备份没有放进副本。两边都登记，以后合不到一起：仍要在这台电脑上登记的，那份副本就不要再用。
      </Typography.Paragraph>
    </Modal>
  );
}
