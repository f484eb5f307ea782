import { acrossRule } from "../rule.ts";

const DOCUMENT = `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里`;

export const sameContent = acrossRule<{ other: string }>({
  code: "check/same-content",
  severity: "warning",
  zh: ({ other }) => `与 ${other} 的内容完全相同`,
  en: ({ other }) => `the content is that of ${other}, byte for byte`,
  page: {
    what: { zh: "两份文件的内容逐字节相同。", en: "Two files have the same content, byte for byte." },
    why: {
      zh: "同一份文件汇总两次，项目和金额就翻倍；也可能是某个单位误交了别人的文件。",
      en: "A file that is counted twice doubles its projects and amounts; or a unit has handed in another's file.",
    },
    source: { kind: "arithmetic", zh: "SHA-256 相同", en: "the SHA-256 digests are equal" },
    fails: [DOCUMENT, DOCUMENT],
    passes: [DOCUMENT, DOCUMENT.replace("3公里", "5公里")],
  },
  keysOf: ({ sha256 }) => [sha256],
  clash: (earlier, later) => (earlier.sha256 === later.sha256 ? { other: earlier.path } : null),
});
