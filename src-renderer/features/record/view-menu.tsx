import { DownOutlined, TableOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useConfirm } from '../../ui/use-confirm.tsx';
import type { SavedViews } from './use-saved-views.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';

/** Says which view the table is in, and offers the others. */
export function ViewMenu({ views }: { views: SavedViews }) {
  const { message } = App.useApp();
  const confirm = useConfirm();
  /** The view whose name is asked for; null asks for that of a new one. */
  const [naming, setNaming] = useState<{ of: string | null } | null>(null);
  const { names, current, isChanged } = views;

  const said = async (doing: Promise<boolean>, words: string) => {
    if (await doing) void message.success(words);
  };
  const remove = async (name: string) => {
    const isMeant = await confirm({
      title: `删除视图“${name}”？`,
      lines: ['只删除这个视图的筛选、排序和列的设定，记录不受影响，表格也保持现在的样子。'],
      okText: '删除视图',
      danger: true,
    });
    if (isMeant) await said(views.remove(name), `已删除视图“${name}”`);
  };
  const keepItem = {
    key: 'keep',
    label: views.refusal ?? '存为新视图…',
    disabled: views.refusal !== null,
    onClick: () => setNaming({ of: null }),
  };
  const ofCurrent = (name: string): MenuProps['items'] => [
    ...(isChanged
      ? [
          {
            key: 'update',
            label: `把“${name}”更新为现在的样子`,
            disabled: views.refusal !== null,
            onClick: () => void said(views.keep(name), `视图“${name}”已更新`),
          },
          {
            key: 'back',
            label: `恢复“${name}”原来的样子`,
            onClick: () => void views.choose(name),
          },
        ]
      : []),
    { key: 'rename', label: `重命名“${name}”…`, onClick: () => setNaming({ of: name }) },
    { key: 'remove', label: `删除“${name}”…`, danger: true, onClick: () => void remove(name) },
  ];
  const items: MenuProps['items'] = [
    { key: 'none', label: '不用视图', onClick: () => void views.choose(null) },
    ...names.map((name) => ({
      key: `view ${name}`,
      label: name,
      onClick: () => void views.choose(name),
    })),
    { type: 'divider' },
    keepItem,
    ...(current === null ? [] : (ofCurrent(current) ?? [])),
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, selectedKeys: [current === null ? 'none' : `view ${current}`] }}
      >
        <Button icon={<TableOutlined aria-hidden />} aria-haspopup="menu">
          视图{current === null ? '' : `：${current}`}
          {isChanged ? <span className="wj-guess">（有改动）</span> : null}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {naming ? (
        <ViewNameDialog
          former={naming.of}
          taken={names}
          onName={(name) => (naming.of === null ? views.keep(name) : views.rename(naming.of, name))}
          onClose={() => setNaming(null)}
        />
      ) : null}
    </>
  );
}
