import { readFileSync } from "node:fs";
import { ingest } from "../../dist/ingest.js";
import { xlsx } from "../../dist/writers/xlsx.js";

// Writes a workbook with so many indicators to nowhere in particular, and prints the memory it took at most.
const path = "fixtures/hebei/template-values/input.txt";
const submission = await ingest(path, readFileSync(new URL(`../../${path}`, import.meta.url)), { check: true });
const indicators = submission.projects.reduce((sum, project) => sum + project.indicators.length, 0);
const copies = Math.ceil(Number(process.argv[2]) / indicators);

await xlsx.write(
  function* () {
    for (let copy = 0; copy < copies; copy++)
      yield { ...submission, source: { ...submission.source, path: `${copy}.docx` } };
  },
  () => ({ write: () => undefined }),
  { headers: "zh", excel: false },
);
process.stdout.write(JSON.stringify({ rows: copies * indicators, megabytes: process.resourceUsage().maxRSS / 1024 }));
