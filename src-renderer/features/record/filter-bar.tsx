import { ClearOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Select, Tag } from 'antd';
import { memo, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { OCCASION_LABELS, OCCASIONS } from '#shared/domain/occasion.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { conditionWords } from './condition-words.ts';
import type { FilterName } from './desk.ts';
import { PeriodFilter } from './period-filter.tsx';
import { withCondition } from './with-condition.ts';

interface Props {
  /** Stands before the filters: the view that they belong to. */
  views: ReactNode;
  kind: RecordKind;
  filters: readonly FilterName[];
  filter: RecordFilter;
  /** What `ids` stand for, when the list was narrowed from elsewhere. */
  label: string | null;
  searchHint: string;
  searchBox: RefObject<InputRef | null>;
  onChange: (filter: RecordFilter) => void;
}

function PlainFilterBar({
  views,
  kind,
  filters,
  filter,
  label,
  searchHint,
  searchBox,
  onChange,
}: Props) {
  const set = (part: Partial<Record<keyof RecordFilter, unknown>>) =>
    onChange(withoutUndefined({ ...filter, ...part }));
  const has = (name: FilterName) => filters.includes(name);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <div className="wj-filters" role="search" aria-label="筛选">
      {views}
      <SearchField
        text={filter.search ?? ''}
        hint={searchHint}
        box={searchBox}
        onChange={(search) => set({ search: search || undefined })}
      />
      {has('period') || has('year') ? (
        <PeriodFilter wholeYears={has('year')} filter={filter} onChange={set} />
      ) : null}
      {has('forms') ? (
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          className="wj-filter"
          popupMatchSelectWidth={false}
          placeholder="全部形式"
          aria-label="按宣传形式筛选"
          value={filter.forms ?? []}
          options={choiceOptions(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS)}
          onChange={(forms) => set({ forms: forms.length > 0 ? forms : undefined })}
        />
      ) : null}
      {has('settings') ? (
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          className="wj-filter"
          popupMatchSelectWidth={false}
          placeholder="全部场所"
          aria-label="按五进场所筛选"
          value={filter.settings ?? []}
          options={choiceOptions(SETTINGS, SETTING_LABELS)}
          onChange={(settings) => set({ settings: settings.length > 0 ? settings : undefined })}
        />
      ) : null}
      {has('occasion') ? (
        <Select
          allowClear
          className="wj-filter"
          popupMatchSelectWidth={false}
          placeholder="全部节点"
          aria-label="按重要节点筛选"
          value={filter.occasion ?? null}
          options={choiceOptions(OCCASIONS, OCCASION_LABELS)}
          onChange={(occasion) => set({ occasion: occasion ?? undefined })}
        />
      ) : null}
      {has('hasFiles') ? (
        <Select
          allowClear
          className="wj-filter-narrow"
          placeholder="有无佐证材料"
          aria-label="按有无佐证材料筛选"
          value={filter.hasFiles === undefined ? null : filter.hasFiles ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: '有佐证材料' },
            { value: 'no', label: '缺佐证材料' },
          ]}
          onChange={(value) => set({ hasFiles: value ? value === 'yes' : undefined })}
        />
      ) : null}
      {Object.entries(filter.where ?? {}).map(([name, condition]) => (
        <Tag key={name} closable onClose={() => onChange(withCondition(filter, name, null))}>
          {conditionWords(kind, name, condition)}
        </Tag>
      ))}
      {filter.ids ? (
        <Tag closable onClose={() => set({ ids: undefined })}>
          {label ?? '指定的记录'}
        </Tag>
      ) : label ? (
        <Tag>{label}</Tag>
      ) : null}
      {narrowed ? (
        <Button type="link" icon={<ClearOutlined aria-hidden />} onClick={() => onChange({})}>
          清除筛选
        </Button>
      ) : null}
    </div>
  );
}

/** Waits for a short rest in typing; follows when the filter is cleared elsewhere. */
function SearchField(props: {
  text: string;
  hint: string;
  box: RefObject<InputRef | null>;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(props.text);
  useEffect(() => setTyped(props.text), [props.text]);
  useEffect(() => {
    if (typed.trim() === props.text) return;
    const timer = setTimeout(() => props.onChange(typed.trim()), 160);
    return () => clearTimeout(timer);
  });
  return (
    <Input.Search
      ref={props.box}
      allowClear
      className="wj-filter-search"
      title={props.hint}
      value={typed}
      maxLength={200}
      placeholder={props.hint}
      aria-label="搜索"
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => props.onChange(text.trim())}
    />
  );
}

function withoutUndefined(filter: object): RecordFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as RecordFilter;
}

/** What narrows the list. Not drawn anew while the cursor moves. */
export const FilterBar = memo(PlainFilterBar) as typeof PlainFilterBar;
