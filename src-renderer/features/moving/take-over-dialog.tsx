import { Alert, Button, Descriptions, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { CopyFacts } from '#shared/contract/moving.ts';
import { copyWords } from '#shared/words/copy-words.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { formatBytes, formatInstant } from '../../ui/numbers.ts';
import { useAct } from '../../ui/use-act.ts';

export interface ChosenCopy extends CopyFacts {
  path: string;
}

interface Props {
  copy: ChosenCopy;
  onTaken: (told: readonly string[]) => void;
  onClose: () => void;
}

/** Shows what the copy holds and where it will lie; the copy is checked in full before it is laid there. */
export function TakeOverDialog({ copy, onTaken, onClose }: Props) {
  const { underWay, act } = useAct();
  const suggested = useLedger((store) => store.suggestedFolder);
  const [folder, setFolder] = useState(suggested);

  const choose = () =>
    void act('choose', async () => {
      const chosen = await desktop('desktop.chooseFolder', {
        title: '选择一个空文件夹放台账',
        startIn: suggested,
      });
      if (chosen !== null) setFolder(chosen);
    });
  const take = () =>
    void act('take', async () => {
      const taken = await call('moving.takeOver', { path: copy.path, folder });
      if (await useLedger.getState().open(taken.folder)) onTaken(taken.told);
      onClose();
    });

  return (
    <Modal
      open
      title="接过换电脑的副本"
      okText="接过来"
      cancelText="取消"
      confirmLoading={underWay === 'take'}
      onOk={take}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Descriptions
          column={1}
          size="small"
          items={[
            ...(copy.unit === null
              ? []
              : [{ key: 'unit', label: '填报单位', children: copy.unit || '（未填单位）' }]),
            { key: 'holds', label: '里面有', children: copyWords(copy.records, copy.contents) },
            { key: 'made', label: '做于', children: formatInstant(copy.madeAt) },
            { key: 'bytes', label: '大小', children: formatBytes(copy.bytes) },
            { key: 'folder', label: '放到', children: <span className="wj-path">{folder}</span> },
          ]}
        />
        <div>
          <Button size="small" onClick={choose}>
            换一个空文件夹…
          </Button>
        </div>
        <Typography.Text type="secondary">
          先把副本从头到尾核对一遍，完好的才放进去，再打开。
        </Typography.Text>
        <Alert
          type="info"
          showIcon
          title="做副本以后在原来的电脑上登记的内容，不在里面。接过来以后，请只在这台电脑上登记。"
        />
      </Flex>
    </Modal>
  );
}
