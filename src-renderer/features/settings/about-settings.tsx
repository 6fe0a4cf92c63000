import { Card, Descriptions, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { AppInfo } from '#shared/contract/desktop.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { toFailure } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { DiagnosisButton } from '../../ui/diagnosis-button.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { formatBytes, formatInstant } from '../../ui/numbers.ts';
import { UpdateButton } from './update-button.tsx';
import './settings.css';

const PLATFORMS: Record<string, string> = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' };

export function AboutSettings() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const standing = useCall('diagnosis.standing', {}).value;
  const counts = useLedger((store) => store.status?.counts);

  useEffect(() => {
    desktop('desktop.appInfo', {}).then(setInfo, (thrown: unknown) =>
      setFailure(toFailure(thrown)),
    );
  }, []);

  if (failure) return <FailureAlert failure={failure} />;
  if (!info) return <Loading label="正在读取…" />;
  return (
    <Card size="small" title="关于五进台账" className="settings-part">
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'version', label: '程序版本', children: info.version },
          { key: 'runtime', label: '运行环境', children: `Electron ${info.electron}` },
          {
            key: 'platform',
            label: '操作系统',
            children: PLATFORMS[info.platform] ?? info.platform,
          },
          {
            key: 'counts',
            label: '台账内容',
            children: counts
              ? `活动 ${counts.activity} 项，试点 ${counts.pilot} 个，作品 ${counts.work} 件，案例 ${counts.case} 个`
              : '',
          },
          { key: 'folder', label: '台账文件夹', children: standing?.folder ?? '' },
          {
            key: 'copy',
            label: '最近的自动副本',
            children: standing?.lastCopyAt ? formatInstant(standing.lastCopyAt) : '还没有',
          },
          {
            key: 'free',
            label: '磁盘剩余',
            children:
              typeof standing?.freeBytes === 'number' ? formatBytes(standing.freeBytes) : '不知道',
          },
          {
            key: 'privacy',
            label: '数据去向',
            children: '全部数据只存在本机的台账文件夹里，程序不联网。',
          },
        ]}
      />
      <Flex vertical gap={8} align="start" className="about-report">
        <UpdateButton version={info.version} />
        <DiagnosisButton />
        <Typography.Text type="secondary">
          程序出错时，把诊断报告交给技术人员。里面没有标题、姓名、单位、地点和台账里写的任何内容。
        </Typography.Text>
      </Flex>
    </Card>
  );
}
