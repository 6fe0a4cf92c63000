import { App, Flex, Typography } from 'antd';
import { useCallback } from 'react';
import type { NoticeChange, NoticePreview } from '#shared/contract/notice.ts';
import type { UnruledDuty } from '#shared/rules/notice-duties.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';

/** Takes in a notice from a folder, once what it leaves unchecked or changes is agreed to. */
export function useAddNotice(): () => Promise<void> {
  const { message, modal } = App.useApp();
  return useCallback(async () => {
    const folder = await desktop('desktop.chooseFolder', { title: '选择通知所在的文件夹' });
    if (folder === null) return;
    const preview = await call('notice.preview', { folder });
    const { unruled, changes } = preview;
    if (unruled.length > 0 || changes) {
      const agreed = await modal.confirm({
        title: titleOf(preview),
        content: (
          <Flex vertical gap={12}>
            {changes ? <span>{changeWords(changes)}</span> : null}
            {unruled.length > 0 ? <UnruledDuties duties={unruled} /> : null}
          </Flex>
        ),
        okText: changes ? '用新的代替' : '知道了，添加',
        cancelText: '先不添加',
        width: 640,
      });
      if (!agreed) return;
    }
    const added = await call('notice.add', { folder, replace: changes !== null });
    void message.success(
      changes
        ? `“${added.shortTitle}”已换成新的内容`
        : `已添加“${added.shortTitle}”，在上面选用即可生效`,
    );
  }, [message, modal]);
}

function titleOf({ shortTitle, unruled, changes }: NoticePreview): string {
  return changes
    ? `已有通知“${changes.name}”，内容与这一份不同`
    : `“${shortTitle}”有 ${unruled.length} 项要求程序不核对`;
}

function changeWords({ frozenHalves }: NoticeChange): string {
  return frozenHalves.length > 0
    ? `${frozenHalves.join('、')}的报送按原来的通知定稿，原来的会保留；新的内容存为下一版，正在使用的改用下一版。`
    : '用新的代替原来的内容；原来的文件夹留在台账文件夹的备份里。';
}

function UnruledDuties({ duties }: { duties: UnruledDuty[] }) {
  return (
    <Flex vertical gap={8}>
      <span>请确认这些要求由单位自行把握；如果是编号写错，请改正通知文件再添加。</span>
      <ul className="notice-texts">
        {duties.map(({ id, place, text, reason }) => (
          <li key={id}>
            <strong>{place}</strong>　{text}
            <br />
            <Typography.Text type="secondary">{reason}</Typography.Text>
          </li>
        ))}
      </ul>
    </Flex>
  );
}
