import { Flex, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useManualPlace } from '../../store/help-store.ts';
import {
  SETTINGS_PART_LABELS,
  SETTINGS_PARTS,
  type SettingsPart,
} from '../../store/settings-parts.ts';
import { useErrand } from '../../store/use-errand.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AboutSettings } from './about-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { FolderSettings } from './folder-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { WordSettings } from './word-settings.tsx';
import './settings.css';

const SHOW: Record<SettingsPart, (clause: string | undefined) => ReactNode> = {
  general: () => <GeneralSettings />,
  notice: (clause) => <NoticeSettings clause={clause} />,
  words: () => <WordSettings />,
  backup: () => <BackupSettings />,
  folder: () => <FolderSettings />,
  about: () => <AboutSettings />,
};

/** 设置: everything here is kept in the data folder and takes effect at once. */
export function SettingsPage() {
  const [part, setPart] = useState<SettingsPart>('general');
  const [clause, setClause] = useState<string>();
  useErrand('settings', (errand) => {
    setPart(errand.part);
    setClause(errand.clause);
  });
  useManualPlace(`13-settings#${SETTINGS_PART_LABELS[part]}`);
  return (
    <PageFrame title="设置" note="改动随时保存，跟着台账文件夹走。">
      <Flex vertical gap={16} align="start">
        <Segmented<SettingsPart>
          aria-label="设置的各部分"
          value={part}
          options={SETTINGS_PARTS.map((id) => ({ value: id, label: SETTINGS_PART_LABELS[id] }))}
          onChange={setPart}
        />
        {SHOW[part](clause)}
      </Flex>
    </PageFrame>
  );
}
