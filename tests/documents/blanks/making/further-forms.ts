import type { Cell, Form } from './form.ts';

const w = (text: string, across: number, down = 1): Cell => ({ text, across, down });
const SETTINGS: [string, string][] = [
  ['进企业', 'enterprise'],
  ['进农村', 'village'],
  ['进社区', 'community'],
  ['进学校', 'school'],
  ['进家庭', 'family'],
];

/** Layouts in the words of other offices: examples, hints in brackets, subtotals, wide spaces. */
export const FURTHER_LAYOUTS: Record<string, Form> = {
  'further-stat-mixed': {
    kind: 'statistics',
    title: '安全宣传“五进”工作末端落实情况统计表（2024年度）',
    before: ['（⟦period.year⟧　　　　年⟦period.half⟧　　半年）'],
    tables: [
      [
        [w('一、基本情况', 6)],
        ['单位名称', w('⟦unit.name⟧', 3), '单位负责人', '⟦unit.leader⟧'],
        ['联络员', '⟦unit.contact⟧', '办公电话', '⟦unit.phone⟧', '电子邮箱', '⟦unit.email⟧'],
        [w('二、活动开展情况', 6)],
        ['宣传形式', '活动场次', '覆盖人次', '发放宣传资料（份）', '媒体刊发（条）', '备注'],
        ...(
          [
            ['安全宣讲', 'lecture'],
            ['媒体宣传', 'media'],
            ['应急疏散演练', 'drill'],
            ['警示曝光', 'warning'],
            ['经验推广', 'experience'],
            ['体验式宣教', 'immersive'],
            ['主题宣传活动', 'themed'],
            ['其他', 'other'],
            ['合计', 'total'],
          ] as const
        ).map(([label, id]) => [
          label,
          `⟦m.${id}.total.sessions⟧`,
          `⟦m.${id}.total.audience⟧`,
          `⟦m.${id}.total.materials⟧`,
          `⟦m.${id}.total.mediaItems⟧`,
          '⟦?⟧',
        ]),
        [w('三、试点培育情况', 6)],
        ['序号', '试点名称', '所属领域', '选树时间', w('主要经验做法', 2)],
        ...[1, 2, 3].map((row) => [
          String(row),
          `⟦pilots.${row}.name⟧`,
          `⟦pilots.${row}.kind⟧`,
          `⟦pilots.${row}.chosenOn⟧`,
          w(`⟦pilots.${row}.practice⟧`, 2),
        ]),
        [w('四、特色亮点工作', 6)],
        [w('⟦practice⟧（不超过300字）\n\n', 6)],
        [w('五、存在的问题及下一步打算', 6)],
        [w('⟦?⟧\n\n', 6)],
        ['单位主要领导意见', w('⟦pen⟧\n\n签字：　　　　（公章）\n　　年　　月　　日', 5)],
      ],
    ],
    after: ['填表人：⟦unit.contact⟧　　　　填表日期：⟦filledOn⟧'],
  },
  'further-stat-units': {
    kind: 'statistics',
    title: '安全宣传“五进”试点培育及活动情况统计表',
    landscape: true,
    before: ['牵头单位：⟦?⟧', '统计周期：⟦period.text⟧'],
    tables: [
      [
        [
          '序号',
          '单位',
          '试点名称',
          '试点类型\n（企业/农村/社区/学校/家庭）',
          '地址',
          '负责人',
          '联系方式',
          '取得成效',
        ],
        ['例', '××镇', '××村', '农村', '××镇××村', '张某', '6082××××', '全年未发生生产安全事故'],
        ...[1, 2, 3].map((row) => [
          `${row}`,
          '⟦?⟧',
          `⟦pilots.${row}.name⟧`,
          `⟦pilots.${row}.kind⟧`,
          `⟦pilots.${row}.address⟧`,
          `⟦pilots.${row}.contact⟧`,
          `⟦pilots.${row}.phone⟧`,
          `⟦pilots.${row}.results⟧`,
        ]),
      ],
    ],
    after: [
      '审核人：⟦unit.reviewer⟧______    填报人：⟦unit.contact⟧______    报送日期：⟦filledOn⟧____年__月__日',
    ],
  },
  'further-stat-shared': {
    kind: 'statistics',
    title: '安全宣传“五进”数据统计表',
    landscape: true,
    before: ['填报单位（公章）：⟦unit.name⟧　　　　　　　　填报时间：⟦filledOn⟧　　年　月　日'],
    tables: [
      [
        [
          '类别',
          '宣讲（场）',
          '受众（人次）',
          '演练（场）',
          '受众（人次）',
          '媒体报道（篇）',
          '发放材料（份）',
        ],
        ...SETTINGS.map(([label, id]) => [
          label,
          `⟦m.lecture.${id}.sessions⟧`,
          `⟦m.lecture.${id}.audience⟧`,
          `⟦m.drill.${id}.sessions⟧`,
          `⟦m.drill.${id}.audience⟧`,
          `⟦m.total.${id}.mediaItems⟧`,
          `⟦m.total.${id}.materials⟧`,
        ]),
      ],
    ],
    after: [],
  },
  'further-stat-doubtful': {
    kind: 'statistics',
    title: '安全宣传“五进”数据统计表',
    landscape: true,
    before: ['填报单位：⟦unit.name⟧　　　　　　　　填报时间：⟦filledOn⟧　　年　月　日'],
    tables: [
      [
        [
          '类别',
          '宣讲（场）',
          '受众（人次）',
          '演练（场）',
          '媒体报道（篇）',
          '发放材料（份）',
          '培训（人次）',
        ],
        ...SETTINGS.map(([label, id]) => [
          label,
          `⟦m.lecture.${id}.sessions⟧`,
          `⟦?⟧`,
          `⟦m.drill.${id}.sessions⟧`,
          `⟦m.total.${id}.mediaItems⟧`,
          `⟦m.total.${id}.materials⟧`,
          '⟦?⟧',
        ]),
        [
          '合计',
          '⟦m.lecture.total.sessions⟧',
          '⟦?⟧',
          '⟦m.drill.total.sessions⟧',
          '⟦m.total.total.mediaItems⟧',
          '⟦m.total.total.materials⟧',
          '⟦?⟧',
        ],
      ],
    ],
    after: [],
  },
  'further-stat-turned': {
    kind: 'statistics',
    title: '安全宣传“五进”情况统计表',
    before: ['填报单位（公章）：⟦unit.name⟧'],
    tables: [
      [
        ['项目', '进企业', '进农村', '进社区', '进学校', '进家庭', '合计'],
        ...(
          [
            ['组织宣讲（场）', 'lecture', 'sessions'],
            ['受众（人次）', 'lecture', 'audience'],
            ['应急演练（场）', 'drill', 'sessions'],
            ['受众（人次）', 'drill', 'audience'],
            ['主题活动（场）', 'themed', 'sessions'],
            ['受众（人次）', 'themed', 'audience'],
            ['发放宣传材料（份）', 'total', 'materials'],
            ['媒体报道（篇）', 'total', 'mediaItems'],
          ] as const
        ).map(([label, form, measure]) => [
          label,
          ...[...SETTINGS.map(([, id]) => id), 'total'].map((id) => `⟦m.${form}.${id}.${measure}⟧`),
        ]),
      ],
    ],
    after: ['填表人：⟦unit.contact⟧　　　审核人：⟦unit.reviewer⟧　　　分管领导签字：⟦pen⟧'],
  },
};
