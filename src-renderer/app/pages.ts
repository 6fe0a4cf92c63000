import {
  ApartmentOutlined,
  BankOutlined,
  CalendarOutlined,
  DeleteOutlined,
  EnvironmentOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  PictureOutlined,
  PlaySquareOutlined,
  SendOutlined,
  SettingOutlined,
  SnippetsOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { type ComponentType, lazy } from 'react';
import type { PageId } from '../store/page-ids.ts';

export interface WindowPage {
  id: PageId;
  label: string;
  icon: ComponentType<{ 'aria-hidden': boolean }>;
  /** The same at every asking. */
  readonly component: ComponentType;
  /** Fetches its script ahead of its being shown; where that fails, showing it fails as well and says so. */
  preload: () => Promise<void>;
}

/** The window's pages, in the order of the side bar. */
export const PAGES: readonly WindowPage[] = [
  page('home', '首页', HomeOutlined, () =>
    import('../features/home/home-page.tsx').then((m) => m.HomePage),
  ),
  page('activity', '宣传活动', TableOutlined, () =>
    import('../features/activity/activity-page.tsx').then((m) => m.ActivityPage),
  ),
  page('pilot', '宣传试点', EnvironmentOutlined, () =>
    import('../features/pilot/pilot-page.tsx').then((m) => m.PilotPage),
  ),
  page('work', '宣传作品', PlaySquareOutlined, () =>
    import('../features/work/work-page.tsx').then((m) => m.WorkPage),
  ),
  page('case', '成果案例', FileProtectOutlined, () =>
    import('../features/case/case-page.tsx').then((m) => m.CasePage),
  ),
  page('import', '导入台账', ImportOutlined, () =>
    import('../features/import/import-page.tsx').then((m) => m.ImportPage),
  ),
  page('report', '报送', SendOutlined, () =>
    import('../features/report/report-page.tsx').then((m) => m.ReportPage),
  ),
  page('year', '年度总览', CalendarOutlined, () =>
    import('../features/year/year-page.tsx').then((m) => m.YearPage),
  ),
  page('archive', '报送档案', FolderOpenOutlined, () =>
    import('../features/archive/archive-page.tsx').then((m) => m.ArchivePage),
  ),
  page('evidence', '佐证材料', PictureOutlined, () =>
    import('../features/evidence/evidence-page.tsx').then((m) => m.EvidencePage),
  ),
  page('templates', '表格模板', SnippetsOutlined, () =>
    import('../features/templates/templates-page.tsx').then((m) => m.TemplatesPage),
  ),
  page('unit', '填报单位', BankOutlined, () =>
    import('../features/unit/unit-page.tsx').then((m) => m.UnitPage),
  ),
  page('roster', '名册', ApartmentOutlined, () =>
    import('../features/roster/roster-page.tsx').then((m) => m.RosterPage),
  ),
  page('gather', '汇总', InboxOutlined, () =>
    import('../features/gather/gather-page.tsx').then((m) => m.GatherPage),
  ),
  page('bin', '回收站', DeleteOutlined, () =>
    import('../features/bin/bin-page.tsx').then((m) => m.BinPage),
  ),
  page('settings', '设置', SettingOutlined, () =>
    import('../features/settings/settings-page.tsx').then((m) => m.SettingsPage),
  ),
];

export function pageOf(id: PageId): WindowPage {
  const found = PAGES.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`there is no page ${id}`);
  return found;
}

function page(
  id: PageId,
  label: string,
  icon: ComponentType<{ 'aria-hidden': boolean }>,
  load: () => Promise<ComponentType>,
): WindowPage {
  let come: ComponentType | undefined;
  let shown: ComponentType | undefined;
  const fetch = async () => {
    come = await load();
    return { default: come };
  };
  return {
    id,
    label,
    icon,
    /** React holds back by 0.3 s what it had to wait for: a page whose script is there is shown at once. */
    get component() {
      shown ??= come ?? lazy(fetch);
      return shown;
    },
    preload: () =>
      fetch().then(
        () => undefined,
        () => undefined,
      ),
  };
}
