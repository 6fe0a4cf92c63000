import { Button, Card, Checkbox, Flex, Input, Radio, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { SETTINGS_LABELS, type Settings } from '#shared/contract/settings.ts';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import { EXTRAS_LABEL } from '#shared/words/extras.ts';
import { useCall } from '../../client/use-call.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useSettings } from '../../store/settings-store.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { TickGroup } from '../../ui/tick-group.tsx';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import { MEGABYTES_KIND } from '../../ui/typed/typed-kind.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { SettingRow } from './setting-row.tsx';

const THEMES: Record<Settings['theme'], string> = {
  light: '浅色',
  dark: '深色',
  contrast: '高对比度',
};
const TEXT_SIZES: Record<Settings['textSize'], string> = {
  normal: '标准',
  large: '大',
  larger: '特大',
};

const FORM_WORDS: Record<FormKind, string> = {
  statistics: '印在统计表上',
  work: '印在作品报送表上',
  case: '印在成果案例报送表上',
};

export function GeneralSettings() {
  const { settings, save } = useSettings();
  const attempt = useAttempt();
  const unit = useLedger((store) => store.status?.unit);
  const keep = (part: Partial<Settings>) => void attempt(() => save(part));

  return (
    <Flex vertical gap={16} className="settings-part">
      <Card size="small" title="填报单位和经办人">
        <SettingRow label="填报单位" hint="单位名称、审核人、填表人、联系电话印在表上。">
          <Flex gap={12} align="center" wrap>
            <Typography.Text>{unit?.name || '还没有填写'}</Typography.Text>
            <Button onClick={() => goTo('unit')}>修改单位信息</Button>
          </Flex>
        </SettingRow>
        <Operator saved={settings.operator} onSave={(operator) => keep({ operator })} />
      </Card>
      <Card size="small" title="显示">
        <SettingRow label="颜色">
          <Radio.Group
            aria-label="颜色"
            value={settings.theme}
            options={choiceOptions(['light', 'dark', 'contrast'], THEMES)}
            onChange={(event) => keep({ theme: event.target.value as Settings['theme'] })}
          />
        </SettingRow>
        <SettingRow label="字号">
          <Radio.Group
            aria-label="字号"
            value={settings.textSize}
            options={choiceOptions(['normal', 'large', 'larger'], TEXT_SIZES)}
            onChange={(event) => keep({ textSize: event.target.value as Settings['textSize'] })}
          />
        </SettingRow>
      </Card>
      <Card size="small" title={SETTINGS_LABELS.gathers}>
        <SettingRow
          label="汇总页"
          hint="收各单位报送材料的部门才打开，例如区安委会办公室、有所属单位的局和集团。只填报的单位不用。"
        >
          <Checkbox
            checked={settings.gathers}
            onChange={({ target }) => keep({ gathers: target.checked })}
          >
            显示“汇总”页
          </Checkbox>
        </SettingRow>
      </Card>
      <Card size="small" title="报表">
        <SettingRow
          label={EXTRAS_LABEL}
          hint="办公室另要时长、创新点、进企业家数等时才勾。已定稿的报告不受影响；用办公室自己的表时不必勾。"
        >
          <TickGroup
            label={EXTRAS_LABEL}
            value={settings.extras}
            options={choiceOptions(FORM_KINDS, FORM_WORDS)}
            onChange={(extras) => keep({ extras: extras as FormKind[] })}
          />
        </SettingRow>
        <SettingRow
          label="主要负责人姓名"
          hint="办公室要求印出姓名时才勾，旁边仍留签字的地方。已定稿的报告不受影响。"
        >
          <Checkbox
            checked={settings.leaderNamed}
            onChange={({ target }) => keep({ leaderNamed: target.checked })}
          >
            印在签字处
          </Checkbox>
        </SettingRow>
      </Card>
      <Card size="small" title="邮箱">
        <MailLimit saved={settings.mailLimitMb} onSave={(mailLimitMb) => keep({ mailLimitMb })} />
      </Card>
    </Flex>
  );
}

function Operator({ saved, onSave }: { saved: string; onSave: (operator: string) => void }) {
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  const keep = () => {
    if (text.trim() !== saved) onSave(text.trim());
  };
  return (
    <SettingRow
      label="经办人姓名"
      controlId="settings-operator"
      hint="记在每次改动和报送的经过里；不填则记为“经办人”。"
    >
      <Input
        id="settings-operator"
        className="settings-narrow"
        maxLength={50}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onPressEnter={keep}
      />
    </SettingRow>
  );
}

interface LimitProps {
  saved: number | null;
  onSave: (limit: number | null) => void;
}

function MailLimit({ saved, onSave }: LimitProps) {
  const notice = useCall('notice.current', {}, ['settings']);
  const ofNotice = notice.value?.recipient.mailLimitMb;
  return (
    <SettingRow
      label="单封邮件上限"
      controlId="settings-mail-limit"
      hint={`超过上限的材料会自动分成几封邮件。不填则按通知${ofNotice === undefined ? '' : `：${ofNotice} MB`}。`}
    >
      <div className="settings-narrow">
        <TypedInput
          kind={MEGABYTES_KIND}
          mode="settled"
          id="settings-mail-limit"
          suffix="MB"
          placeholder={ofNotice === undefined ? '' : String(ofNotice)}
          value={saved}
          onChange={(limit) => typeof limit !== 'string' && onSave(limit)}
        />
      </div>
    </SettingRow>
  );
}
