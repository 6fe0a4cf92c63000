import { Tabs } from 'antd';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AboutSettings } from './about-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { FolderSettings } from './folder-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { WordSettings } from './word-settings.tsx';
import '../report/report.css';
import './settings.css';

/** 设置: everything here is kept in the data folder and takes effect at once. */
export function SettingsPage() {
  return (
    <PageFrame title="设置" note="改动随时保存，跟着数据文件夹走。">
      <Tabs
        items={[
          { key: 'general', label: '常用', children: <GeneralSettings /> },
          { key: 'notice', label: '工作通知', children: <NoticeSettings /> },
          { key: 'words', label: '我的用词', children: <WordSettings /> },
          { key: 'backup', label: '备份与恢复', children: <BackupSettings /> },
          { key: 'folder', label: '数据文件夹', children: <FolderSettings /> },
          { key: 'about', label: '关于', children: <AboutSettings /> },
        ]}
      />
    </PageFrame>
  );
}
