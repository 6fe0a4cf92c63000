import { Modal, Tabs } from 'antd';
import { type KeyboardEvent, lazy, type ReactNode, Suspense } from 'react';
import { closeHelp, type HelpTab, useHelp } from '../../store/help-store.ts';
import { Loading } from '../../ui/loading.tsx';
import { AboutSettings } from '../settings/about-settings.tsx';
import { KeyList } from './key-list.tsx';
import './help.css';

/** The manual is read only when it is asked for. */
const ManualReader = lazy(() =>
  import('./manual-reader.tsx').then((module) => ({ default: module.ManualReader })),
);

/** Above the forms and dialogs it may be asked for from. */
const ABOVE_DIALOGS = 1_200;

/** 手册 and 快捷键, over whatever is on screen; closing it leaves that as it was. */
export function HelpWindow() {
  const { open, tab } = useHelp();
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
      <Tabs
        activeKey={tab}
        onChange={(key) => useHelp.setState({ tab: key as HelpTab })}
        items={[
          {
            key: 'manual' satisfies HelpTab,
            label: '手册',
            children: (
              <Suspense fallback={<Loading label="正在打开手册…" />}>
                <ManualReader />
              </Suspense>
            ),
          },
          { key: 'keys' satisfies HelpTab, label: '快捷键', children: <KeyList /> },
          { key: 'about' satisfies HelpTab, label: '关于', children: <AboutSettings /> },
        ]}
      />
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
