-- continues schema-0020.sql
INSERT INTO activity_search (activity_search) VALUES ('delete-all');
INSERT INTO pilot_search (pilot_search) VALUES ('delete-all');
INSERT INTO work_search (work_search) VALUES ('delete-all');
INSERT INTO result_case_search (result_case_search) VALUES ('delete-all');
INSERT INTO activity_search (rowid, body, initials) VALUES (1, '防灾 灾减 减灾 灾日 日疏 疏散 散演 演练 练 镇中 中心 心小 小学 学 应急 急办 办 消防 防救 救援 援站 站 地震 震预 预警 警后 后撤 撤离 离到 到操 操场 场 95 5', 'fz zj jz zr rs ss sy yl l zz zx xx xx x yj jb b xf fj jy yz z');
INSERT INTO activity_search (rowid, body, initials) VALUES (2, '企业 业安 安全 全宣 宣讲 讲 消防 防救 救援 援站 站 补记 记一 一场 场', 'qy ya aq qx xj j xf fj jy yz z');
INSERT INTO pilot_search (rowid, body, initials) VALUES (1, '东营 营村 村 村广 广播 播每 每天 天一 一讲 讲', 'dy yc c');
INSERT INTO work_search (rowid, body, initials) VALUES (1, '用电 电安 安全 全短 短视 视频 频', 'yd da aq qd ds sp p');
INSERT INTO result_case_search (rowid, body, initials) VALUES (1, '敲门 门行 行动 动 20 02 24 4年 年1 1月 月至 至5 5月 月 网格 格员 员入 入户 户', 'qm mx xd d');
PRAGMA user_version = 30;
