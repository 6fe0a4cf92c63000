/** Over a column of bodies, one on each row; 单位 and its like are known as labels too. */
export const UNIT_ROW_HEADING =
  /^(?:乡镇|街道|镇街|乡镇街道|街道乡镇|镇街道|辖区|属地|部门|部门单位|单位部门|科室|各单位)(?:名称)?$/u;

/** Over the names of bodies below or beside us: never a word for the unit itself. */
export const BODIES_HEADING =
  /^(?:各?(?:社区|村|村居|村社区|行政村|学校|企业|成员单位|责任单位|县区|区县|乡镇街道|网格|班组|车间)|村\/社区)(?:名称?)?$/u;

/** A row of headings with one of these is a list of that kind. */
export const LIST_HEADINGS = {
  pilots:
    /^(?:(?:安全宣传)?(?:试点|示范点)(?:单位|点位)?(?:名称)?|(?:先进)?典型(?:单位)?名称|培育对象)$/u,
  works: /^(?:宣传|报送|推荐|参评|参赛|安全宣传|科普)?作品(?:名称?|标题|题目)$/u,
  cases: /^(?:(?:报送|成果|推荐|典型|优秀)?案例(?:名称?|标题|题目)|成果名称)$/u,
  activities:
    /^(?:(?:宣传|开展)?活动(?:名称|主题|标题|题目|内容)(?:[及和与/、]?(?:名称|主题|内容))?|宣传主题)$/u,
};

/** What the title of a list with a bare 名称 says that it is of. */
export const LIST_SUBJECTS = {
  pilots: /试点|示范(?:点|单位)|培育点/u,
  works: /作品/u,
  cases: /案例/u,
  activities: /活动/u,
};
