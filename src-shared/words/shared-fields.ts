import { words } from './word-list.ts';

/** Words that mean the same in records of several kinds. */
export const CONTACT = words`联系人 联络人 联系人姓名 具体联系人 工作联系人 联络员 单位联系人 联系老师 联系教师 负责联系人`;
export const PHONE = words`联系电话 电话 联系方式 手机 手机号 手机号码 联系手机 电话号码 联系人电话 联系人手机
  移动电话 固定电话 联络方式 联络电话 联系人联系方式 联系号码 联络员电话 联络人电话 联络员手机 联络员联系电话`;
export const CONTACT_PHONE = words`联系人及电话 联系人及联系方式 联系人及联系电话 联系人和电话
  联系人和联系方式 联系人电话及姓名 联系人与电话 联系人姓名及电话 姓名及电话 联系人联系电话
  联系人/电话 联系人/联系电话 联系人、电话 联系人及手机 联系人及手机号`;
export const REMARKS = words`备注 备注说明 附注 其他说明`;
export const YEAR = words`年度 报送年度 所属年度 申报年度`;
