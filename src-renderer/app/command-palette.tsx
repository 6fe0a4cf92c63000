import { Modal } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useCommandsStore } from '../store/commands-store.ts';
import { Loading } from '../ui/loading.tsx';

const loadList = () => import('./palette-list.tsx');
const PaletteList = lazy(() => loadList().then((m) => ({ default: m.PaletteList })));

/** Finds a command, a record, a clause, a setting or a part of the manual, and goes there. */
export function CommandPalette() {
  const open = useCommandsStore((store) => store.paletteOpen);
  const close = () => useCommandsStore.getState().setPalette(false);
  // The words' sounds are many: loaded when the first page stands, before anybody asks for them.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadList());
    return () => cancelIdleCallback(idle);
  }, []);
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
      {open ? (
        <Suspense fallback={<Loading label="正在打开…" />}>
          <PaletteList onDone={close} />
        </Suspense>
      ) : null}
    </Modal>
  );
}
