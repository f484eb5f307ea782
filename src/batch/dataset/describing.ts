import { dataPackage } from "../../writers/datapackage.ts";
import { dictionary } from "../../writers/dictionary.ts";
import { jsonFile } from "../../writers/json.ts";
import type { Settings } from "./plan.ts";
import { type Written, writeAside } from "./writing.ts";

const DICTIONARIES = { en: "dictionary.md", zh: "dictionary.zh-CN.md" } as const;
const DATA_PACKAGE = "datapackage.json";

/** The files that tell what the others hold. */
export const describingFiles: readonly string[] = [...Object.values(DICTIONARIES), DATA_PACKAGE];

/** Describes the files of a dataset, for people and for programs, and lays the descriptions aside. */
export function describe(out: string, files: readonly Written[], { headers, excel, language }: Settings): Written[] {
  const dictionaries = [
    writeAside(out, DICTIONARIES.en, dictionary("en")),
    writeAside(out, DICTIONARIES.zh, dictionary("zh")),
  ];
  const descriptor = dataPackage({ files: [...files, ...dictionaries], headers, excel }, language);
  return [...dictionaries, writeAside(out, DATA_PACKAGE, jsonFile(descriptor))];
}
