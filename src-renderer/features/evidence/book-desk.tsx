import { Button } from 'antd';
import { useState } from 'react';
import type { LeftFile } from '#shared/contract/evidence.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { useDone } from '../../ui/done-notice.tsx';
import { useAct } from '../../ui/use-act.ts';
import { HalfChooser } from './half-chooser.tsx';
import { LeftFiles } from './left-files.tsx';

const NOTHING_TO_SHOW = '这半年的活动还没有佐证材料，先用“照片找活动”或“逐项补充”附上。';

interface Props {
  which: HalfYear;
  onWhich: (which: HalfYear) => void;
}

/** 佐证材料册: what it will hold, and the press that makes it. */
export function BookDesk({ which, onWhich }: Props) {
  const done = useDone();
  const { underWay, act } = useAct();
  const [left, setLeft] = useState<LeftFile[]>([]);
  const unit = useLedger(unitOnFiles);
  const period = { kind: 'activity', year: which.year, half: which.half } as const;
  const page = { offset: 0, limit: 1 };
  const kinds = ['activity', 'file', 'report'] as const;
  const withFiles = useCall('record.list', { ...period, ...page, hasFiles: true }, kinds).value;
  const without = useCall('record.list', { ...period, ...page, hasFiles: false }, kinds).value;

  const make = () =>
    void act('book', async () => {
      const path = await desktop('desktop.chooseSavePath', {
        title: '保存佐证材料册',
        suggestedName: `${fileBase(['佐证材料册', unit, periodLabel(which)])}.docx`,
        extension: 'docx',
      });
      if (!path) return;
      setLeft([]);
      const made = await call('evidence.book', { year: which.year, half: which.half, path });
      setLeft(made.notShown);
      done({
        text: `已做成佐证材料册：${made.activities} 项活动，图片 ${made.pictures} 幅，共 ${made.pages} 页`,
        path: made.path,
      });
    });

  return (
    <div className="wj-evidence">
      <HalfChooser which={which} onChange={onWhich} />
      <section className="wj-card" aria-label="佐证材料册">
        <h2>{periodLabel(which)}佐证材料册</h2>
        <p>
          有佐证材料的活动 {withFiles?.total ?? 0}{' '}
          项，编进册子：封面、带页码的目录，每项活动从新的一页开始，一页四幅图，图下有说明。视频等排不进纸面的列出名称。
        </p>
        {without && without.total > 0 ? (
          <p className="wj-guess">还有 {without.total} 项活动没有佐证材料，不会编进去。</p>
        ) : null}
        <div className="wj-evidence-choose">
          <BlockedButton
            type="primary"
            because={withFiles?.total === 0 ? NOTHING_TO_SHOW : null}
            loading={underWay !== null}
            onClick={make}
          >
            做成 Word 文档…
          </BlockedButton>
          {underWay ? <Button onClick={() => void call('evidence.stop', {})}>停止</Button> : null}
        </div>
      </section>
      <LeftFiles title="没有排进去的图片" files={left} />
    </div>
  );
}
