import { Input, Modal } from 'antd';
import { useState } from 'react';
import { MOST_VIEW_NAME } from '#shared/contract/settings.ts';

interface Props {
  /** Null for a new view. */
  former: string | null;
  taken: readonly string[];
  onName: (name: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks what a view is called; a new one may take the place of another, and says so. */
export function ViewNameDialog({ former, taken, onName, onClose }: Props) {
  const [typed, setTyped] = useState(former ?? '');
  const [busy, setBusy] = useState(false);
  const name = typed.trim();
  const isTaken = name !== former && taken.includes(name);
  const isGiven = name !== '' && name !== former && !(isTaken && former !== null);
  const confirm = async () => {
    if (!isGiven || busy) return;
    setBusy(true);
    const done = await onName(name);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={former === null ? '存为新视图' : `重命名视图“${former}”`}
      okText={isTaken && former === null ? '替换原有的视图' : '保存'}
      cancelText="取消"
      okButtonProps={{ disabled: !isGiven }}
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>视图记下表格现在的筛选、排序、显示的列和列宽。</p>
      <Input
        autoFocus
        aria-label="视图名称"
        placeholder="例如：上半年的应急疏散演练"
        maxLength={MOST_VIEW_NAME}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => void confirm()}
      />
      <p role="status" className="wj-guess">
        {isTaken
          ? former === null
            ? `已有视图“${name}”，保存后由现在的样子替换。`
            : `已有视图“${name}”，请换一个名称。`
          : ''}
      </p>
    </Modal>
  );
}
