import type { Cell, Form } from './form.ts';
import { mark } from './form.ts';

const SETTINGS: [string, string][] = [
  ['企业', 'enterprise'],
  ['农村', 'village'],
  ['社区', 'community'],
  ['学校', 'school'],
  ['家庭', 'family'],
];
const FORMS: [string, string][] = [
  ['安全宣讲', 'lecture'],
  ['媒体宣传', 'media'],
  ['应急疏散演练', 'drill'],
  ['警示曝光', 'warning'],
  ['经验推广', 'experience'],
  ['体验式安全宣传教育', 'immersive'],
  ['主题宣传活动', 'themed'],
  ['其他形式', 'other'],
];
const w = (text: string, across: number, down = 1): Cell => ({ text, across, down });

/** The layouts; who makes which is said in `make-blanks.ts`. */
export const FORM_LAYOUTS: Record<string, Form> = {
  'work-plain': {
    kind: 'work',
    title: '安全宣传“五进”作品报送表',
    before: [
      '附件3',
      '填报单位（盖章）：⟦unit.name⟧                填报日期：⟦filledOn⟧    年   月   日',
    ],
    tables: [
      [
        ['作 品 名 称', w('⟦work.title⟧', 3)],
        ['作品类别', '⟦work.type⟧', '完成时间', '⟦work.createdOn⟧'],
        ['主创人员', w('⟦work.authors⟧', 3)],
        ['发布渠道', '⟦work.publishedAt⟧', '点击量（次）', '⟦work.reach⟧'],
        ['联 系 人', '⟦work.contact⟧', '联系电话', '⟦work.phone⟧'],
        ['作品简介\n（300字以内）', w('⟦work.introduction⟧', 3)],
        ['获奖情况', w('⟦?⟧', 3)],
        ['原创承诺', w('⟦work.originality⟧', 3)],
        ['推荐单位意见', w('⟦pen⟧\n\n            （盖章）\n          年   月   日', 3)],
      ],
    ],
    after: ['注：1.本表一式两份；2.作品简介可另附页。'],
  },
  'work-above': {
    kind: 'work',
    title: '2024年安全宣传作品登记表',
    before: ['报送单位：⟦unit.name⟧'],
    tables: [
      [
        ['作品名称', '作品形式', '作者', '制作时间'],
        ['⟦work.title⟧', '⟦work.type⟧', '⟦work.authors⟧', '⟦work.createdOn⟧'],
        [w('作品内容简介', 4)],
        [w('⟦work.introduction⟧', 4)],
        ['联系人', '联系方式', '刊播平台', '刊播时间'],
        ['⟦work.contact⟧', '⟦work.phone⟧', '⟦work.publishedAt⟧', '⟦work.publishedOn⟧'],
      ],
    ],
    after: ['审核人：⟦unit.reviewer⟧          填表人：⟦unit.contact⟧'],
  },
  'work-boxes': {
    kind: 'work',
    title: '安全宣传作品申报表',
    before: [],
    tables: [
      [
        ['作品标题', w('⟦work.title⟧', 3)],
        ['作品类型', w('⟦work.type⟧□短视频  □图文  □海报  □音频  □H5  □手册  □其他', 3)],
        ['适用领域', w('⟦work.settings⟧□进企业 □进农村 □进社区 □进学校 □进家庭', 3)],
        ['申报单位', '⟦unit.name⟧', '单位负责人', '⟦unit.leader⟧'],
        ['联系人及电话', w('⟦work.contactPhone⟧', 3)],
        ['发布情况（平台、时间）', w('⟦work.published⟧', 3)],
        ['作品简介', w('⟦work.introduction⟧（请简要介绍作品内容，300字以内）', 3)],
        ['申报单位意见', w('⟦pen⟧\n负责人（签字）：\n单位（公章）：\n    年  月  日', 3)],
        ['评审意见', w('⟦pen⟧', 3)],
        ['备  注', w('⟦?⟧', 3)],
      ],
    ],
    after: [],
  },
  'work-vertical': {
    kind: 'work',
    title: '宣传作品推荐表',
    before: ['附件3：'],
    tables: [
      [
        ['作品名称', w('⟦work.title⟧', 3)],
        ['作者', '⟦work.authors⟧', '单位', '⟦unit.name⟧'],
        ['作\n品\n简\n介', w('⟦work.introduction⟧\n\n\n\n', 3)],
        ['创\n作\n说\n明', w('⟦?⟧\n\n', 3)],
        ['推\n荐\n意\n见', w('⟦pen⟧\n\n盖  章\n年  月  日', 3)],
      ],
    ],
    after: [],
  },
  'work-running': {
    kind: 'work',
    title: '安全宣传“五进”作品报送单',
    before: [
      '报送单位：⟦unit.name⟧____________________',
      '作品名称：⟦work.title⟧____________________  作品类型：⟦work.type⟧__________',
      '作者：⟦work.authors⟧______________  创作时间：⟦work.createdOn⟧____年__月__日',
      '发布平台：⟦work.publishedAt⟧______________ 发布时间：⟦work.publishedOn⟧____年__月__日',
      '作品简介：⟦work.introduction⟧________________________________________',
      '联系人：⟦work.contact⟧__________    联系电话：⟦work.phone⟧______________',
      '主要负责人（签字）：⟦pen⟧__________       ⟦pen⟧____年__月__日',
    ],
    tables: [],
    after: [],
  },
  'work-list': {
    kind: 'work',
    title: '安全宣传作品汇总表',
    before: [
      '填报单位（盖章）：⟦unit.name⟧        填报人：⟦unit.contact⟧        联系电话：⟦unit.phone⟧        ',
    ],
    tables: [
      [
        ['序号', '作品名称', '作品类型', '作者', '发布平台', '联系人', '联系电话', '备注'],
        ...[1, 2, 3].map((row): Cell[] => [
          String(row),
          ...['title', 'type', 'authors', 'publishedAt', 'contact', 'phone'].map((c) =>
            mark(`works.${row}.${c}`),
          ),
          '⟦?⟧',
        ]),
      ],
    ],
    after: [],
  },
  'work-nested-labels': {
    kind: 'work',
    title: '作品信息表',
    before: [],
    tables: [
      [
        [w('作品名称', 2), w('⟦work.title⟧', 4)],
        [w('报送单位（全称）', 2), w('⟦unit.name⟧', 4)],
        [w('联系人', 1, 2), '姓名', '⟦work.contact⟧', '职务', w('⟦?⟧', 2)],
        ['电话', '⟦work.phone⟧', '电子邮箱', w('⟦unit.email⟧', 2)],
        [w('通讯地址', 2), w('⟦unit.address⟧', 4)],
        [w('作品时长', 2), '⟦work.duration⟧', '播放量', w('⟦work.reach⟧', 2)],
        [w('内容概述（不超过500字）', 2), w('⟦work.introduction⟧', 4)],
        [w('审核人签字', 2), w('⟦pen⟧', 4)],
      ],
    ],
    after: [],
  },
  'work-shared-cells': {
    kind: 'work',
    title: '安全宣传作品表',
    before: [],
    tables: [
      [
        [w('作品名称：⟦work.title⟧', 2)],
        ['作品类型：⟦work.type⟧', '作者：⟦work.authors⟧'],
        ['创作时间：⟦work.createdOn⟧', '适用对象：⟦work.settings⟧'],
        [w('作品简介：\n⟦work.introduction⟧\n\n\n', 2)],
        [w('原创声明（承诺作品为原创）：\n⟦work.originality⟧\n\n', 2)],
        ['联系人：⟦work.contact⟧', '手机：⟦work.phone⟧'],
        [w('单位意见：⟦pen⟧\n\n负责人签名：⟦pen⟧            （盖章）\n年    月    日', 2)],
      ],
    ],
    after: [],
  },
  'case-headings': {
    kind: 'case',
    title: '安全宣传“五进”成果案例',
    before: [
      '案例名称：⟦case.title⟧',
      '报送单位：⟦unit.name⟧',
      '联系人：⟦case.contact⟧            联系电话：⟦case.phone⟧            ',
      '一、工作背景',
      '⟦case.background⟧',
      '二、主要做法',
      '⟦case.practice⟧',
      '三、取得成效',
      '⟦case.results⟧',
      '四、经验启示',
      '⟦case.promotion⟧',
      '（单位公章）⟦pen⟧',
    ],
    tables: [],
    after: [],
  },
  'case-guided': {
    kind: 'case',
    title: '成果案例报送表',
    before: [
      '报送单位（盖章）⟦unit.name⟧                                      ⟦filledOn⟧年   月   日',
    ],
    tables: [
      [
        ['案例名称', w('⟦case.title⟧（填写案例全称）', 3)],
        ['所属领域', '⟦case.setting⟧', '宣传形式', '⟦case.form⟧'],
        ['起止时间', '⟦case.period⟧', '报送单位', '⟦unit.name⟧'],
        ['背景情况', w('⟦case.background⟧（200字以内）', 3)],
        ['主要做法', w('⟦case.practice⟧（请突出特色，1000字以内）', 3)],
        ['工作成效', w('⟦case.results⟧请填写可量化的成效', 3)],
        ['推广价值', w('⟦case.promotion⟧', 3)],
        ['联 络 人', '⟦case.contact⟧', '电    话', '⟦case.phone⟧'],
        ['区安委会办公室审核意见', w('⟦pen⟧', 3)],
      ],
    ],
    after: [],
  },
  'case-sections': {
    kind: 'case',
    title: '典型案例申报书',
    before: [],
    tables: [
      [
        ['案例标题', '⟦case.title⟧', '实施单位', '⟦unit.name⟧'],
        ['实施时间', '⟦case.period⟧', '五进类别', '⟦case.setting⟧'],
        [w('一、案例背景', 4)],
        [w('⟦case.background⟧\n\n', 4)],
        [w('二、具体做法（800字以内）', 4)],
        [w('⟦case.practice⟧\n\n\n', 4)],
        [w('三、主要成效', 4)],
        [w('⟦case.results⟧\n\n', 4)],
        [w('四、推广应用价值', 4)],
        [w('⟦case.promotion⟧\n\n', 4)],
        [w('申报单位意见：⟦pen⟧\n\n                 盖章：\n                 年   月   日', 4)],
      ],
    ],
    after: ['填表人：⟦unit.contact⟧              联系电话：⟦case.phone⟧'],
  },
  'case-boxes': {
    kind: 'case',
    title: '安全宣传五进案例征集表',
    before: ['推荐单位：⟦unit.name⟧_______________'],
    tables: [
      [
        ['案例名称', w('⟦case.title⟧', 3)],
        ['案例类别', w('⟦case.setting⟧☐ 企业  ☐ 农村  ☐ 社区  ☐ 学校  ☐ 家庭', 3)],
        [
          '宣传形式',
          w(
            '⟦case.form⟧□安全宣讲 □媒体宣传 □应急疏散演练 □警示曝光\n□经验推广 □体验式安全宣传教育 □主题宣传活动 □其他',
            3,
          ),
        ],
        ['实施时间', w('⟦case.period⟧    年  月  日至    年  月  日', 3)],
        ['案例简介', w('⟦case.summary⟧', 3)],
        ['做法与过程', w('⟦case.practice⟧', 3)],
        ['成效与影响', w('⟦case.results⟧', 3)],
        ['可复制推广经验', w('⟦case.promotion⟧', 3)],
        ['负责人', '⟦unit.leader⟧', '联系人/联系电话', '⟦case.contactPhone⟧'],
        ['负责人签字', w('⟦pen⟧', 3)],
      ],
    ],
    after: [],
  },
  'case-list': {
    kind: 'case',
    title: '成果案例汇总表',
    before: ['单位名称：⟦unit.name⟧            '],
    tables: [
      [
        ['序号', '案例名称', '案例类别', '主要做法', '取得成效', '联系人'],
        ...[1, 2].map((row): Cell[] =>
          ['no', 'title', 'setting', 'practice', 'results', 'contact'].map((c) =>
            mark(`cases.${row}.${c}`),
          ),
        ),
      ],
    ],
    after: [],
  },
  'stat-forms-by-settings': {
    kind: 'statistics',
    title: '安全宣传“五进”工作落实情况统计表',
    landscape: true,
    before: [
      '填报单位：⟦unit.name⟧                统计时段：⟦period.text⟧                填报时间：⟦filledOn⟧',
    ],
    tables: [
      [
        [w('宣传形式', 1, 2), ...SETTINGS.map(([label]) => w(`进${label}`, 2)), w('合  计', 2)],
        [...SETTINGS, ['', '']].flatMap((): Cell[] => ['场次（场）', '受众（人次）']),
        ...[...FORMS, ['合计', 'total'] as [string, string]].map(([label, id]): Cell[] => [
          label,
          ...[...SETTINGS.map(([, setting]) => setting), 'total'].flatMap((setting) => [
            mark(`m.${id}.${setting}.sessions`),
            mark(`m.${id}.${setting}.audience`),
          ]),
        ]),
        ['试点单位', w('⟦pilots.text⟧', 12)],
        ['特色做法', w('⟦practice⟧', 12)],
        ['下一步工作打算', w('⟦plan⟧', 12)],
      ],
    ],
    after: [
      '填表人：⟦unit.contact⟧        审核人：⟦unit.reviewer⟧        单位负责人（签字）：⟦pen⟧        ',
    ],
  },
  'stat-settings-by-forms': {
    kind: 'statistics',
    title: '“五进”活动统计表（    ⟦period.year⟧年度）'.replace(
      '    ⟦period.year⟧',
      '⟦period.year⟧    ',
    ),
    landscape: true,
    before: [],
    tables: [
      [
        [w('单位', 1), w('⟦unit.name⟧', 16)],
        [w('领域', 1, 2), ...FORMS.map(([label]) => w(label, 2))],
        FORMS.flatMap((): Cell[] => ['场次', '人数']),
        ...SETTINGS.map(([label, id]): Cell[] => [
          label,
          ...FORMS.flatMap(([, form]) => [
            mark(`m.${form}.${id}.sessions`),
            mark(`m.${form}.${id}.audience`),
          ]),
        ]),
        [
          '小计',
          ...FORMS.flatMap(([, form]) => [
            mark(`m.${form}.total.sessions`),
            mark(`m.${form}.total.audience`),
          ]),
        ],
      ],
    ],
    after: [
      '负责人：⟦unit.leader⟧            填报人：⟦unit.contact⟧            联系电话：⟦unit.phone⟧            ',
    ],
  },
  'stat-unit-row': {
    kind: 'statistics',
    title: '各单位安全宣传五进开展情况汇总表',
    landscape: true,
    before: ['统计时间：⟦period.from⟧    年  月  日至⟦period.to⟧    年  月  日'],
    tables: [
      [
        [
          w('序号', 1, 2),
          w('单位名称', 1, 2),
          ...FORMS.slice(0, 7).map(([label]) => w(label, 2)),
          w('发放资料（份）', 1, 2),
          w('备注', 1, 2),
        ],
        FORMS.slice(0, 7).flatMap((): Cell[] => ['场次', '人次']),
        [
          '1',
          '⟦unit.name⟧',
          ...FORMS.slice(0, 7).flatMap(([, form]) => [
            mark(`m.${form}.total.sessions`),
            mark(`m.${form}.total.audience`),
          ]),
          '⟦m.total.total.materials⟧',
          '⟦?⟧',
        ],
        ['2', '⟦pen⟧', ...Array.from({ length: 14 }, () => '⟦pen⟧'), '⟦pen⟧', '⟦pen⟧'],
      ],
    ],
    after: [],
  },
  'stat-narrative': {
    kind: 'statistics',
    title: '安全宣传五进工作情况报告单',
    before: [
      '填报单位（公章）：⟦unit.name⟧________________',
      '20⟦period.year⟧__年⟦period.half⟧__半年，我单位共开展安全宣传活动⟦m.total.total.sessions⟧____场次，受众⟦m.total.total.audience⟧______人次，发放宣传资料⟦m.total.total.materials⟧______份，媒体报道⟦m.total.total.mediaItems⟧____条。',
      '其中：安全宣讲⟦m.lecture.total.sessions⟧____场、⟦m.lecture.total.audience⟧____人次；应急演练⟦m.drill.total.sessions⟧____场、⟦m.drill.total.audience⟧____人次。',
      '培育试点⟦pilots.count⟧____个，报送作品⟦works.count⟧____件，报送成果案例⟦cases.count⟧____个。',
      '特色做法：',
      '⟦practice⟧',
      '经办人：⟦unit.contact⟧________  联系电话：⟦unit.phone⟧____________  主要负责人签字：⟦pen⟧________',
      '                                    ⟦pen⟧    年    月    日',
    ],
    tables: [],
    after: [],
  },
  'stat-forms-by-measures': {
    kind: 'statistics',
    title: '安全宣传进基层情况统计表',
    before: ['填报单位：⟦unit.name⟧', '统计区间：⟦period.text⟧'],
    tables: [
      [
        [
          '序号',
          '宣传形式',
          '开展场次',
          '受众人次',
          '发放宣传资料（份）',
          '媒体报道（条）',
          '覆盖面（%）',
        ],
        ...FORMS.map(([label, id], index): Cell[] => [
          String(index + 1),
          label,
          ...['sessions', 'audience', 'materials', 'mediaItems'].map((m) =>
            mark(`m.${id}.total.${m}`),
          ),
          '⟦?⟧',
        ]),
        [
          w('总计', 2),
          ...['sessions', 'audience', 'materials', 'mediaItems'].map((m) =>
            mark(`m.total.total.${m}`),
          ),
          '⟦?⟧',
        ],
      ],
    ],
    after: ['填表人：⟦unit.contact⟧                 填表日期：⟦filledOn⟧     年   月   日'],
  },
  'stat-settings-and-pilots': {
    kind: 'statistics',
    title: '五进工作统计及试点情况表',
    before: [],
    tables: [
      [
        ['填报单位', w('⟦unit.name⟧', 2), '年度', w('⟦period.year⟧', 2)],
        ['类别', '活动场次', '参与人次', '资料（份）', '报道（篇）', '试点数量（个）'],
        ...SETTINGS.map(([label, id]): Cell[] => [
          `进${label}`,
          ...['sessions', 'audience', 'materials', 'mediaItems'].map((m) =>
            mark(`m.total.${id}.${m}`),
          ),
          mark(`pilots.count.${id}`),
        ]),
        [
          '合计',
          ...['sessions', 'audience', 'materials', 'mediaItems'].map((m) =>
            mark(`m.total.total.${m}`),
          ),
          mark('pilots.count'),
        ],
      ],
      [
        ['序号', '试点名称', '类别', '地址', '联系人', '联系电话', '选树时间'],
        ...[1, 2, 3].map((row): Cell[] =>
          ['no', 'name', 'kind', 'address', 'contact', 'phone', 'chosenOn'].map((c) =>
            mark(`pilots.${row}.${c}`),
          ),
        ),
      ],
    ],
    after: ['审核：⟦unit.reviewer⟧              制表：⟦unit.contact⟧              '],
  },
  'stat-two-in-a-cell': {
    kind: 'statistics',
    title: '安全宣传“五进”统计表',
    before: ['单位：⟦unit.name⟧__________'],
    tables: [
      [
        ['形式', ...SETTINGS.map(([label]) => label)],
        ...FORMS.slice(0, 4).map(([label, id]): Cell[] => [
          label,
          ...SETTINGS.map(
            ([, setting]) =>
              `⟦m.${id}.${setting}.sessions⟧____场⟦m.${id}.${setting}.audience⟧____人次`,
          ),
        ]),
      ],
    ],
    after: [],
  },
  'stat-pairs': {
    kind: 'statistics',
    title: '安全宣传工作情况登记表',
    before: [],
    tables: [
      [
        ['填报单位', '⟦unit.name⟧', '统计时段', '⟦period.text⟧'],
        ['活动总场次', '⟦m.total.total.sessions⟧', '受众总人次', '⟦m.total.total.audience⟧'],
        [
          '发放宣传资料（份）',
          '⟦m.total.total.materials⟧',
          '媒体报道（条）',
          '⟦m.total.total.mediaItems⟧',
        ],
        ['宣讲场次', '⟦m.lecture.total.sessions⟧', '演练场次', '⟦m.drill.total.sessions⟧'],
        ['试点个数', '⟦pilots.count⟧', '作品数量', '⟦works.count⟧'],
        ['受众人数（万人）', '⟦?⟧', '投入经费（元）', '⟦?⟧'],
        ['试点名称', w('⟦pilots.text⟧', 3)],
        ['工作亮点', w('⟦practice⟧', 3)],
        ['存在问题', w('⟦?⟧', 3)],
        ['下步打算', w('⟦plan⟧', 3)],
        ['填表人', '⟦unit.contact⟧', '联系电话', '⟦unit.phone⟧'],
        ['主要领导签字', '⟦pen⟧', '填报日期', '⟦filledOn⟧    年  月  日'],
      ],
    ],
    after: [],
  },
  'stat-measure-rows': {
    kind: 'statistics',
    title: '末端落实情况统计表',
    before: ['附件2', '填报单位（盖章）：⟦unit.name⟧'],
    tables: [
      [
        [w('项  目', 2), ...SETTINGS.map(([label]) => `进${label}`), '总计'],
        ...FORMS.slice(0, 7).flatMap(([label, id]): Cell[][] => [
          [
            w(label, 1, 2),
            '场次',
            ...[...SETTINGS.map(([, s]) => s), 'total'].map((s) => mark(`m.${id}.${s}.sessions`)),
          ],
          [
            '人次',
            ...[...SETTINGS.map(([, s]) => s), 'total'].map((s) => mark(`m.${id}.${s}.audience`)),
          ],
        ]),
      ],
    ],
    after: [
      '主要负责人：⟦unit.leader⟧        审核人：⟦unit.reviewer⟧        填报人：⟦unit.contact⟧        电话：⟦unit.phone⟧        ',
    ],
  },
  'stat-measure-first': {
    kind: 'statistics',
    title: '安全宣传五进情况表',
    landscape: true,
    before: [
      '上报单位：⟦unit.name⟧                              上报日期：⟦filledOn⟧    年  月  日',
    ],
    tables: [
      [
        [w('主要形式', 1, 2), w('活动场次', 6), w('覆盖人数（人次）', 6)],
        [
          ...SETTINGS,
          ['合计', ''] as [string, string],
          ...SETTINGS,
          ['合计', ''] as [string, string],
        ].map(([label]) => label),
        ...FORMS.map(([label, id]): Cell[] => [
          label,
          ...['sessions', 'audience'].flatMap((m) =>
            [...SETTINGS.map(([, s]) => s), 'total'].map((s) => mark(`m.${id}.${s}.${m}`)),
          ),
        ]),
      ],
    ],
    after: [],
  },
  'stat-sentences-in-cells': {
    kind: 'statistics',
    title: '五进工作完成情况表',
    before: [
      '填报单位：⟦unit.name⟧                    （公章）    填报人：⟦unit.contact⟧            联系电话：⟦unit.phone⟧',
    ],
    tables: [
      [
        ['工作内容', '完成情况'],
        [
          '开展安全宣讲',
          '共开展⟦m.lecture.total.sessions⟧____场，受众⟦m.lecture.total.audience⟧____人次',
        ],
        [
          '开展应急演练',
          '共组织⟦m.drill.total.sessions⟧____场次，参与⟦m.drill.total.audience⟧____人次',
        ],
        ['开展安全检查', '共检查⟦?⟧____场次，发现隐患⟦?⟧____条'],
        ['发放宣传资料', '⟦m.total.total.materials⟧____份'],
        ['试点培育', '培育试点⟦pilots.count⟧____个，名称：⟦pilots.text⟧____________'],
        ['报送作品', '⟦works.count⟧____件'],
        ['下一步工作打算', '⟦plan⟧'],
      ],
    ],
    after: [
      '主要负责人签字：⟦pen⟧             分管负责人签字：⟦pen⟧             填报日期：⟦filledOn⟧  年  月  日',
    ],
  },
  'stat-halves': {
    kind: 'statistics',
    title: '上下半年对照表',
    before: ['填报单位：⟦unit.name⟧（盖章）'],
    tables: [
      [
        ['指标', '上半年', '下半年', '增幅（%）'],
        ...['活动场次', '受众人次', '发放资料（份）'].map((label): Cell[] => [
          label,
          '⟦?⟧',
          '⟦?⟧',
          '⟦?⟧',
        ]),
      ],
    ],
    after: [],
  },
  'stat-settings-then-forms': {
    kind: 'statistics',
    title: '分领域统计表',
    before: ['填表单位：⟦unit.name⟧______________      填表时间：⟦filledOn⟧______年____月____日'],
    tables: [
      [
        ['五进领域', '宣传形式', '场次（场）', '受众（人次）', '发放资料（份）', '备注'],
        ...SETTINGS.flatMap(([label, setting]) =>
          FORMS.slice(0, 7).map(([form, id], index): Cell[] => [
            ...(index === 0 ? [w(`进${label}`, 1, 7)] : []),
            form,
            ...['sessions', 'audience', 'materials'].map((m) => mark(`m.${id}.${setting}.${m}`)),
            '⟦?⟧',
          ]),
        ),
        [
          w('合计', 2),
          ...['sessions', 'audience', 'materials'].map((m) => mark(`m.total.total.${m}`)),
          '⟦?⟧',
        ],
      ],
    ],
    after: [
      '单位负责人：⟦unit.leader⟧               填表人：⟦unit.contact⟧               联系电话：⟦unit.phone⟧',
    ],
  },
  'work-promises': {
    kind: 'work',
    title: '安全宣传作品征集报名表',
    before: ['（申报类别：⟦work.type⟧□短视频类 □图文类 □海报类 □音频类）'],
    tables: [
      [
        ['作品名称', w('⟦work.title⟧', 3)],
        ['申报单位', w('⟦unit.name⟧（盖章）', 3)],
        ['作者（团队）', w('⟦work.authors⟧', 3)],
        ['第一作者', '⟦?⟧', '身份证号', '⟦?⟧'],
        ['联系人', '⟦work.contact⟧', '职务', '⟦?⟧'],
        ['手机', '⟦work.phone⟧', '电子邮箱', '⟦unit.email⟧'],
        ['首发时间', '⟦work.publishedOn⟧', '首发平台', '⟦work.publishedAt⟧'],
        ['阅读量/播放量（万次）', '⟦?⟧', '作品时长（分钟）', '⟦work.duration⟧'],
        ['作品简介\n（不少于200字）', w('⟦work.introduction⟧', 3)],
        ['所获荣誉', w('⟦?⟧', 3)],
        [
          w(
            '作者承诺：本人承诺所报送作品为原创，不存在侵权行为。\n          承诺人（签名）：⟦pen⟧\n          年   月   日',
            4,
          ),
        ],
        ['推荐单位\n意    见', w('⟦pen⟧\n\n（签章）\n年   月   日', 3)],
        ['区安委办\n意    见', w('⟦pen⟧\n（签章）\n年   月   日', 3)],
      ],
    ],
    after: ['填表说明：1.作品名称须与作品一致。2.联系电话请填写手机号码。'],
  },
  'case-guided-text': {
    kind: 'case',
    title: '成果案例材料格式',
    before: [
      '申报单位：⟦unit.name⟧                      申报日期：⟦filledOn⟧    年    月',
      '一、实施背景（简要说明，200字以内）',
      '⟦case.background⟧',
      '二、主要做法（重点介绍，800字以内）',
      '⟦case.practice⟧',
      '三、工作成效',
      '⟦case.results⟧（用数据说话，300字以内）',
      '四、推广价值',
      '⟦case.promotion⟧',
      '附：佐证材料',
      '联系人及电话：⟦case.contactPhone⟧',
    ],
    tables: [],
    after: [],
  },
};
