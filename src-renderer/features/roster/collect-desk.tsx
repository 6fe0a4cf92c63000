import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { CollectSurvey } from '#shared/contract/collect.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { DropZone, pathsOnDisk } from '../../ui/drop-zone.tsx';
import { useAct } from '../../ui/use-act.ts';
import { SurveyedSheets } from './surveyed-sheets.tsx';

interface Dropped {
  paths: string[];
  /** Of which body the clerk says that a file is. */
  bodies: Record<string, string>;
  survey: CollectSurvey;
}

/** Hands sheets out, takes them back, and says who has not sent. */
export function CollectDesk({ which }: { which: HalfYear }) {
  const { underWay, act } = useAct();
  const done = useDone();
  const { year, half } = which;
  const status = useCall('collect.status', { year, half }, ['roster', 'activity']).value;
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const missing = (status?.bodies ?? []).filter(({ takenAt }) => takenAt === null);

  const make = () =>
    act('make', async () => {
      const outDir = await desktop('desktop.chooseFolder', { title: '选择放采集表的文件夹' });
      if (outDir === null) return;
      const made = await call('collect.make', { year, half, outDir });
      done({ text: `已制作采集表第${made.version}版`, path: made.folder });
    });
  const look = (paths: string[], bodies: Record<string, string> = {}) =>
    act('look', async () => {
      const survey = await call('collect.survey', { year, half, paths, bodies });
      setDropped({ paths, bodies, survey });
    });
  const drop = (files: File[]) => {
    const paths = pathsOnDisk(files);
    if (paths.length > 0) void look(paths);
  };
  const choose = async () => {
    const title = '选择收到的采集表所在的文件夹';
    const folder = await desktop('desktop.chooseFolder', { title });
    if (folder !== null) await look([folder]);
  };
  const save = () =>
    act('save', async () => {
      const path = await desktop('desktop.chooseSavePath', {
        title: '保存报送情况',
        suggestedName: `采集表报送情况_${periodLabel(which)}.xlsx`,
        extension: 'xlsx',
      });
      if (path === null) return;
      await call('collect.saveStatus', { year, half, path });
      done({ text: '已保存报送情况', path });
    });
  return (
    <Flex vertical gap={12} component="section" className="wj-card">
      <h2>{periodLabel(which)}采集表</h2>
      <p>
        <Button loading={underWay === 'make'} onClick={() => void make()}>
          制作采集表…
        </Button>{' '}
        <Button onClick={() => void act('choose', choose)}>选择收到的表…</Button>{' '}
        <Button onClick={() => void save()}>保存报送情况…</Button>
      </p>
      <DropZone onFiles={drop}>
        <p>把收到的采集表拖到这里：工作簿、文件夹、压缩包、另存的邮件（.eml），可以一次全拖来</p>
      </DropZone>
      {dropped ? (
        <SurveyedSheets
          survey={dropped.survey}
          bodies={status?.bodies ?? []}
          onSay={(file, bodyId) => {
            const { paths, bodies } = dropped;
            void look(paths, { ...bodies, [file]: bodyId });
          }}
          onDone={() => setDropped(null)}
        />
      ) : null}
      {missing.length > 0 && status ? (
        <p>
          还没有报的 {missing.length} 个：{missing.map(({ name }) => name).join('、')}{' '}
          <Button
            size="small"
            onClick={() => void desktop('desktop.copyText', { text: status.reminder })}
          >
            复制催报的话
          </Button>
        </p>
      ) : null}
    </Flex>
  );
}
