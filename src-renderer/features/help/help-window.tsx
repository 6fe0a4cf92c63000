import { Modal } from 'antd';
import { type KeyboardEvent, lazy, type ReactNode, Suspense } from 'react';
import { closeHelp, useHelp } from '../../store/help-store.ts';
import { Loading } from '../../ui/loading.tsx';

/** What help holds is loaded when it is asked for. */
const HelpTabs = lazy(() => import('./help-tabs.tsx').then((m) => ({ default: m.HelpTabs })));

/** Above the forms and dialogs it may be asked for from. */
const ABOVE_DIALOGS = 1_200;

/** 手册 and 快捷键, over whatever is on screen; closing it leaves that as it was. */
export function HelpWindow() {
  const open = useHelp((store) => store.open);
  return (
    <Modal
      open={open}
      onCancel={closeHelp}
      footer={null}
      width="min(1180px, 94vw)"
      zIndex={ABOVE_DIALOGS}
      className="wj-help"
      centered
      destroyOnHidden
      title="帮助"
      modalRender={underItsKey}
    >
      <Suspense fallback={<Loading label="正在打开手册…" />}>
        <HelpTabs />
      </Suspense>
    </Modal>
  );
}

/** The key that opened it closes it; what lies below hears nothing of it. */
function underItsKey(window: ReactNode): ReactNode {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F1') return;
    event.preventDefault();
    event.stopPropagation();
    closeHelp();
  };
  return <div onKeyDown={onKeyDown}>{window}</div>;
}
