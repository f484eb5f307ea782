/**
 * Word files from bytes to blocks, as ratios within one run: against mammoth with cheerio (what one would write without
 * this), against unpacking with one pass of indexOf through the XML (what cannot be undercut), and as one file grows.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import mammoth from "mammoth";
import { read } from "../dist/readers/read.js";
import { openZip } from "../dist/readers/zip.js";
import { formDocument, listDocument } from "./documents.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const DOCUMENTS = 100;
const PROJECTS = 37;
const GROWTH = [10, 100, 1000, 5000];
const WARM_UP = 25;

async function cpuMilliseconds(documents, work) {
  for (const bytes of documents.slice(0, WARM_UP)) await work(bytes);
  const start = process.cpuUsage();
  for (const bytes of documents) await work(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / documents.length;
}

async function compare() {
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => formDocument(PROJECTS, index + 1));
  const blocks = (bytes) => read("typical.docx", bytes, null);
  const unpack = (bytes) => {
    const xml = Buffer.from(openZip(bytes).read("word/document.xml")).toString("latin1");
    let tags = 0;
    for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) tags++;
    return tags;
  };
  const search = (bytes) => openZip(bytes).read("word/document.xml").indexOf("<nowhere>");
  const naive = async (bytes) => load((await mammoth.convertToHtml({ buffer: bytes })).value)("td").length;
  const own = await cpuMilliseconds(documents, blocks);
  const limit = await cpuMilliseconds(documents, unpack);
  const searched = await cpuMilliseconds(documents, search);
  const mammothOwn = await cpuMilliseconds(documents, naive);
  const size = Math.round(openZip(documents[0]).size("word/document.xml") / 1024);
  process.stdout.write(`${DOCUMENTS} Word files of ${PROJECTS} projects (${size} KB of XML each), CPU ms a file\n`);
  process.stdout.write(`  jixiao, bytes to blocks: ${own.toFixed(2)}\n`);
  process.stdout.write(
    `  unpack + indexOf to every tag: ${limit.toFixed(2)}, jixiao is ${(own / limit).toFixed(2)} times as much\n`,
  );
  process.stdout.write(
    `  unpack + one search that fails: ${searched.toFixed(2)}, jixiao is ${(own / searched).toFixed(2)} times as much\n`,
  );
  process.stdout.write(
    `  mammoth + cheerio: ${mammothOwn.toFixed(1)}, ${(mammothOwn / own).toFixed(1)} times as much as jixiao\n`,
  );
}

function grow(folder) {
  process.stdout.write("one Word file, one process\n  projects   cpu ms   cpu a project (first = 1)   peak MiB\n");
  const script = `
    const { readFileSync } = await import("node:fs");
    const { read } = await import(${JSON.stringify(`${root}dist/readers/read.js`)});
    const [, small, file] = process.argv;
    for (let run = 0; run < ${WARM_UP}; run++) await read("small.docx", readFileSync(small), null);
    const start = process.cpuUsage();
    await read("grown.docx", readFileSync(file), null);
    const { user, system } = process.cpuUsage(start);
    console.log(JSON.stringify({ cpu: (user + system) / 1e3, peak: process.resourceUsage().maxRSS / 1024 }));`;
  let first;
  for (const projects of GROWTH) {
    const file = path.join(folder, `${projects}.docx`);
    writeFileSync(file, listDocument(projects));
    const small = path.join(folder, `${GROWTH[0]}.docx`);
    const options = ["--input-type=module", "-e", script, small, file];
    const { cpu, peak } = JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" }));
    first ??= cpu / projects;
    const cells = [projects, cpu.toFixed(1), (cpu / projects / first).toFixed(2), Math.round(peak)];
    process.stdout.write(`  ${cells.join("   ")}\n`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "jixiao-bench-"));
try {
  grow(folder);
  await compare();
} finally {
  rmSync(folder, { recursive: true });
}
