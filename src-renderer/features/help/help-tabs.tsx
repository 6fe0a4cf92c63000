import { Tabs } from 'antd';
import { type HelpTab, useHelp } from '../../store/help-store.ts';
import { AboutSettings } from '../settings/about-settings.tsx';
import { KeyList } from './key-list.tsx';
import { ManualReader } from './manual-reader.tsx';
import './help.css';

export function HelpTabs() {
  const tab = useHelp((store) => store.tab);
  return (
    <Tabs
      activeKey={tab}
      onChange={(key) => useHelp.setState({ tab: key as HelpTab })}
      items={[
        { key: 'manual' satisfies HelpTab, label: '手册', children: <ManualReader /> },
        { key: 'keys' satisfies HelpTab, label: '快捷键', children: <KeyList /> },
        { key: 'about' satisfies HelpTab, label: '关于', children: <AboutSettings /> },
      ]}
    />
  );
}
