import { LoadingOutlined } from '@ant-design/icons';
import { App as AntApp, ConfigProvider, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import 'dayjs/locale/zh-cn';
import { connectServiceEvents } from '../client/service-events.ts';
import { HelpWindow } from '../features/help/help-window.tsx';
import { StartPage } from '../features/start/start-page.tsx';
import { useCommands } from '../store/commands-store.ts';
import { keptView } from '../store/kept-view.ts';
import { followLedger, useLedger } from '../store/ledger-store.ts';
import { useProgress } from '../store/progress-store.ts';
import { useSettings } from '../store/settings-store.ts';
import { Loading } from '../ui/loading.tsx';
import { NoticeLane, noticeContainer } from '../ui/notice-lane.tsx';
import { themeOf } from '../ui/theme.ts';
import { HELP_COMMANDS } from './help-commands.ts';
import { pageOf } from './pages.ts';
import { Shell } from './shell.tsx';
import { useMenu } from './use-menu.ts';
import { useShortcuts } from './use-shortcuts.ts';

dayjs.locale('zh-cn');

/**
 * The sign of work under way is no part of a button's name; and where a failure comes quickly, the one
 * that is brought along waits for the end of a motion that never began, and stays.
 */
const BUTTON = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> };

export function App() {
  const settings = useSettings((store) => store.settings);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(settings)}
      button={BUTTON}
      wave={{ disabled: true }}
    >
      <AntApp
        notification={{ placement: 'bottomRight', stack: false, getContainer: noticeContainer }}
        message={{ maxCount: 2 }}
      >
        <Colours>
          <Entrance />
        </Colours>
      </AntApp>
    </ConfigProvider>
  );
}

function Entrance() {
  const phase = useLedger((store) => store.phase);
  const folder = useLedger((store) => store.status?.folder);
  const opening = useLedger((store) => store.opening);
  const { notification, message } = AntApp.useApp();
  useCommands(HELP_COMMANDS);
  useShortcuts();
  useMenu();
  const tell = useRef(notification);
  tell.current = notification;
  const say = useRef(message);
  say.current = message;

  useEffect(() => {
    const disconnect = connectServiceEvents({
      progress: useProgress.getState().report,
      trouble: ({ key, message, severe }) =>
        tell.current[severe ? 'error' : 'warning']({
          key: `trouble-${key}`,
          title: severe ? '请尽快处理' : '请知悉',
          description: message,
          duration: 0,
        }),
      restarted: () => {
        useProgress.getState().clear();
        void say.current.info('后台服务已重新启动，已保存的内容没有丢失，可以接着做。', 8);
      },
    });
    void useLedger.getState().start();
    const unfollow = followLedger();
    return () => {
      disconnect();
      unfollow();
    };
  }, []);

  // Its script comes while the ledger is being opened.
  const [fetchingFor, setFetchingFor] = useState<string | null>(null);
  useEffect(() => {
    if (opening === null) return;
    const fetched = pageOf(keptView(opening).page ?? 'home').preload();
    // A ledger opened anew, as after a restore, keeps what is on screen.
    if (useLedger.getState().phase === 'open') return;
    setFetchingFor(opening);
    void fetched.then(() => setFetchingFor(null));
  }, [opening]);

  // A new window around the pages for each ledger: nothing on screen may stem from the one before.
  if (phase === 'starting' || (phase === 'open' && folder === fetchingFor))
    return <Loading label="正在打开台账…" />;
  return (
    <>
      {phase === 'open' ? <Shell key={folder} /> : <StartPage />}
      {phase === 'open' ? null : <NoticeLane />}
      <HelpWindow />
    </>
  );
}

/** Hands the theme's colours to app.css. */
function Colours({ children }: { children: ReactNode }) {
  const { token } = theme.useToken();
  const name = useSettings((store) => store.settings.theme);
  useEffect(() => {
    const style = document.documentElement.style;
    const values = {
      text: token.colorText,
      quiet: token.colorTextSecondary,
      ground: token.colorBgLayout,
      surface: token.colorBgContainer,
      raised: token.colorFillAlter,
      line: token.colorBorderSecondary,
      edge: token.colorBorder,
      primary: token.colorPrimary,
      selected: token.controlItemBgActive,
      hover: token.controlItemBgHover,
      error: token.colorError,
      warning: token.colorWarning,
      success: token.colorSuccess,
      link: token.colorLink,
    };
    for (const [key, value] of Object.entries(values)) style.setProperty(`--wj-${key}`, value);
    style.setProperty('--wj-font-size', `${token.fontSize}px`);
    style.setProperty('--wj-font', token.fontFamily);
    document.documentElement.dataset.theme = name;
  }, [token, name]);
  return children;
}
