import { z } from "zod";
import { place } from "./place.ts";

/** The currency units a table's money is printed in. */
export const amountUnit = z.enum(["元", "千元", "万元", "亿元"]);

export const money = z
  .strictObject({
    raw: z.string().describe("as printed"),
    unit: z.string().nullable().describe("printed unit of the cell or of its table, e.g. 万元"),
    amount: z.number().nullable().describe("exact amount in 元; null where the cell holds no number"),
  })
  .meta({ id: "Money" });

export const comparator = z.enum(["≥", "≤", ">", "<", "="]);

export const period = z
  .strictObject({
    class: z.enum(["deadline", "window", "duration", "frequency"]),
    start: z.string().nullable(),
    end: z.string().nullable().describe("ISO 8601 as far as printed: 2021-12-31; without a year --12-31"),
  })
  .meta({ id: "Period" });

export const target = z
  .strictObject({
    raw: z.string().describe("exactly as printed, inner line breaks as spaces; empty when nothing is printed"),
    kind: z.enum(["quantity", "time", "qualitative", "empty"]),
    comparator: comparator.nullable(),
    implied: z.boolean().describe("true when = was not printed"),
    number: z.number().nullable().describe("exact: at most 15 significant digits, else null"),
    upper: z.number().nullable().describe("second bound of a printed range"),
    unit: z.string().nullable().describe("as printed, 百分比 and ％ folded to %"),
    amount: z.number().nullable().describe("money only: in 元, per denominator"),
    period: period.nullable(),
  })
  .meta({ id: "Target" });

const unit = z.strictObject({ code: z.string().nullable(), name: z.string().nullable() });
const extra = z.record(z.string(), z.string()).describe("content under printed headings that have no field");

const trace = z
  .record(z.string(), z.array(z.strictObject({ at: place, text: z.string() })))
  .meta({ id: "Trace", description: "for each field the places it came from and their printed text" });

export const indicator = z
  .strictObject({
    level1: z.string().nullable().describe("一级指标, canonical; the printed word is in the trace"),
    level2: z.string().nullable().describe("二级指标, canonical; the printed word is in the trace"),
    name: z.string().nullable().describe("三级指标"),
    description: z.string().nullable().describe("绩效指标描述 / 指标解释"),
    target: target.describe("指标值"),
    basis: z.string().nullable().describe("指标值确定依据"),
    weight: z.number().nullable().describe("权重 / 分值"),
    direction: z.enum(["正向", "反向"]).nullable().describe("指标方向性"),
    actual: target.nullable().describe("实际完成值"),
    score: z.number().nullable().describe("得分"),
    reason: z.string().nullable().describe("偏差原因"),
    extra,
    at: place,
    trace: trace.exactOptional(),
  })
  .meta({ id: "Indicator" });

export const project = z
  .strictObject({
    ordinal: z.int().nullable().describe("printed number of the heading, 12 in 12.冀财农…绩效目标表"),
    title: z.string().nullable().describe("heading text without ordinal and without 绩效目标表"),
    code: z.string().nullable().describe("项目编码"),
    name: z.string().nullable().describe("项目名称"),
    unit: unit.nullable().describe("only where a row names its own unit"),
    budget: z.strictObject({
      total: money.nullable().describe("预算数"),
      fiscal: money.nullable().describe("其中：财政资金"),
      other: money.nullable().describe("其他资金"),
    }),
    purpose: z.string().nullable().describe("资金用途"),
    schedule: z
      .array(z.strictObject({ label: z.string(), month: z.int().nullable(), percent: z.number().nullable() }))
      .describe("资金支出计划"),
    goals: z.array(z.string()).describe("绩效目标"),
    indicators: z.array(indicator),
    extra,
    at: place,
    trace: trace.exactOptional(),
  })
  .meta({ id: "Project" });

export const duty = z
  .strictObject({
    heading: z.string().nullable(),
    goal: z.string().nullable().describe("绩效目标"),
    indicators: z.string().nullable().describe("绩效指标, as printed"),
    targets: z.array(target).describe("quantities printed inside the indicators' sentences"),
    at: place,
  })
  .meta({ id: "Duty" });

export const severity = z.enum(["error", "warning", "info"]);

export const diagnostic = z
  .strictObject({
    code: z.string().describe("stable: stage/fault"),
    severity,
    message: z.string(),
    at: place,
    args: z.record(z.string(), z.union([z.string(), z.number()])),
    suggestion: z.string().exactOptional(),
  })
  .meta({ id: "Diagnostic" });

export const coverage = z
  .strictObject({
    characters: z.int().describe("every non-blank character of the source: mapped + structural + unmapped"),
    mapped: z.int().describe("characters that are in a field of the record"),
    structural: z.int().describe("known labels, headings, ordinals, unit captions, export residue"),
    unmapped: z.int().describe("each run of them is a diagnostic coverage/unmapped"),
  })
  .meta({ id: "Coverage" });

/** What one input file becomes; the object `jixiao parse FILE --json` prints. */
export const submission = z
  .strictObject({
    schema: z.literal("jixiao/submission/1"),
    source: z.strictObject({
      path: z.string(),
      format: z.enum(["docx", "text", "html"]),
      encoding: z.string().nullable(),
      bytes: z.int(),
      sha256: z.string(),
    }),
    title: z.string().nullable().describe("the document's own title where it prints one"),
    year: z.int().nullable().describe("预算年度"),
    unit: unit.describe("单位编码, 单位名称"),
    amountUnit: amountUnit.nullable().describe("金额单位 of the tables"),
    declaredTotal: money.nullable().describe("a printed total over all projects"),
    narrative: z.array(z.strictObject({ heading: z.string(), text: z.string(), at: place })),
    duties: z.array(duty),
    projects: z.array(project),
    diagnostics: z.array(diagnostic),
    coverage,
  })
  .meta({ id: "Submission", title: "jixiao submission", description: "One performance-target submission" });

export type AmountUnit = z.infer<typeof amountUnit>;
export type Money = z.infer<typeof money>;
export type Comparator = z.infer<typeof comparator>;
export type Period = z.infer<typeof period>;
export type Target = z.infer<typeof target>;
export type Trace = z.infer<typeof trace>;
export type Indicator = z.infer<typeof indicator>;
export type Project = z.infer<typeof project>;
export type Duty = z.infer<typeof duty>;
export type Severity = z.infer<typeof severity>;
export type Diagnostic = z.infer<typeof diagnostic>;
export type Coverage = z.infer<typeof coverage>;
export type Submission = z.infer<typeof submission>;
