import { Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigation } from '../../store/navigation-store.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AboutSettings } from './about-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { FolderSettings } from './folder-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { WordSettings } from './word-settings.tsx';
import './settings.css';

const PARTS = {
  general: { label: '常用', show: () => <GeneralSettings /> },
  notice: { label: '工作通知', show: () => <NoticeSettings /> },
  words: { label: '我的用词', show: () => <WordSettings /> },
  backup: { label: '备份与恢复', show: () => <BackupSettings /> },
  folder: { label: '数据文件夹', show: () => <FolderSettings /> },
  about: { label: '关于', show: () => <AboutSettings /> },
};
type Part = keyof typeof PARTS;
const PART_IDS = Object.keys(PARTS) as Part[];

/** 设置: everything here is kept in the data folder and takes effect at once. */
export function SettingsPage() {
  const [part, setPart] = useState<Part>(
    () => useNavigation.getState().takeErrand()?.part ?? 'general',
  );
  return (
    <PageFrame title="设置" note="改动随时保存，跟着数据文件夹走。">
      <Flex vertical gap={16} align="start">
        <Segmented<Part>
          aria-label="设置的各部分"
          value={part}
          options={PART_IDS.map((id) => ({ value: id, label: PARTS[id].label }))}
          onChange={setPart}
        />
        {PARTS[part].show()}
      </Flex>
    </PageFrame>
  );
}
