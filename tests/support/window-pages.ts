/** The pages that every ledger has, as the side bar names them. */
export const WINDOW_PAGES = [
  '首页',
  '宣传活动',
  '宣传试点',
  '宣传作品',
  '成果案例',
  '导入台账',
  '报送',
  '年度总览',
  '报送档案',
  '佐证材料',
  '表格模板',
  '填报单位',
  '回收站',
  '设置',
] as const;
