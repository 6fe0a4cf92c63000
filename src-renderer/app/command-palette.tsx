import { Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useCommandsStore } from '../store/commands-store.ts';
import { Loading } from '../ui/loading.tsx';
import { loadPinyin } from '../ui/pinyin-match.ts';

/** Finds a command, a record, a clause, a setting or a part of the manual, and goes there. */
export function CommandPalette() {
  const open = useCommandsStore((store) => store.paletteOpen);
  const close = () => useCommandsStore.getState().setPalette(false);
  const showList = useListLater();
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      width={680}
      destroyOnHidden
      title="查找"
    >
      {open ? (showList?.(close) ?? <Loading label="正在打开…" />) : null}
    </Modal>
  );
}

type ShowList = (onDone: () => void) => ReactNode;

/**
 * Loaded, with the sounds of words, when the first page stands, and before anybody asks for them.
 * Not with `lazy`, which shows its stand-in first, while the letters after Ctrl+K are typed already.
 */
function useListLater(): ShowList | null {
  const [show, setShow] = useState<ShowList | null>(null);
  useEffect(() => {
    const load = async () => {
      const [{ PaletteList }] = await Promise.all([import('./palette-list.tsx'), loadPinyin()]);
      setShow((): ShowList => (onDone) => <PaletteList onDone={onDone} />);
    };
    const idle = requestIdleCallback(() => void load(), { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  return show;
}
