import { SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { desktop } from '../client/desktop.ts';
import { useLedger } from '../store/ledger-store.ts';
import { goTo } from '../store/navigation-store.ts';
import { recentFolders } from '../store/recent-folders.ts';
import { useAttempt } from '../ui/use-attempt.ts';

const OTHER = 'other';
const START = 'start';
const MOVE = 'move';

/** From this ledger to another one: those used lately, any folder, or the page at the start. */
export function LedgerMenu() {
  const attempt = useAttempt();
  const folder = useLedger((store) => store.status?.folder ?? '');

  const open = (path: string) =>
    attempt(async () => {
      await useLedger.getState().open(path);
    });
  const choose = () =>
    attempt(async () => {
      const chosen = await desktop('desktop.chooseFolder', { title: '选择存放台账的文件夹' });
      if (chosen) await open(chosen);
    });
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key === OTHER) void choose();
    else if (key === MOVE) goTo('settings', { part: 'backup' });
    else if (key === START) void attempt(() => useLedger.getState().close());
    else void open(key);
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: itemsBeside(folder), onClick }}>
      <Button
        type="text"
        size="small"
        icon={<SwapOutlined aria-hidden />}
        title={`台账文件夹：${folder}`}
      >
        切换台账
      </Button>
    </Dropdown>
  );
}

function itemsBeside(folder: string): NonNullable<MenuProps['items']> {
  const others = recentFolders().filter((recent) => recent.folder !== folder);
  const recent = others.map(({ folder: path, unit }) => ({
    key: path,
    label: (
      <>
        {unit || '尚未填写单位名称'}
        <div className="wj-quiet">{path}</div>
      </>
    ),
  }));
  return [
    ...(recent.length > 0
      ? [
          { type: 'group' as const, key: 'recent', label: '最近打开', children: recent },
          { type: 'divider' as const, key: 'line' },
        ]
      : []),
    { key: OTHER, label: '打开其他文件夹…' },
    { key: MOVE, label: '换电脑…' },
    { key: START, label: '关闭台账，回到开始页' },
  ];
}
