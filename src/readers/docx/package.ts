import { Refusal, refuse } from "../../diagnostics/finding.ts";
import { openZip, type Zip } from "../zip.ts";
import { asUtf8, withUsualPrefixes } from "./encoding.ts";
import { attributeIn } from "./xml.ts";

/** A relationship of a part: what kind of thing it points to, and where. */
interface Relationship {
  readonly id: string;
  /** The last word of its type: footnotes, header, aFChunk (ECMA-376 and ISO strict differ before it). */
  readonly type: string;
  /** The name of the part it points to; null where it points outside the package. */
  readonly target: string | null;
}

/** So much of the end of relationships is looked at for their last tag. */
const LAST_CHARACTERS = 200;
const FALLBACK = "word/document.xml";

/** The path of a relationship's target, which counts from the folder of the part that names it. */
function resolve(target: string, folder: string): string {
  const path = target.startsWith("/") ? target : `${folder}/${target}`;
  const kept: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") kept.pop();
    else if (step !== "" && step !== ".") kept.push(step);
  }
  return kept.join("/");
}

/** The parts of a Word file, found through its relationships (ECMA-376 part 2). */
export class DocxPackage {
  readonly mainPart: string;
  /** Parts of relationships that are damaged; what they still tell is taken. */
  readonly damaged: string[] = [];
  readonly #zip: Zip;
  readonly #relationships: readonly Relationship[];
  readonly #byId: ReadonlyMap<string, Relationship>;

  constructor(bytes: Uint8Array) {
    this.#zip = openZip(bytes);
    const [main] = this.#read("_rels/.rels", "").filter(({ type }) => type === "officeDocument");
    const named = main?.target ?? null;
    this.mainPart = named !== null && this.#zip.has(named) ? named : FALLBACK;
    if (!this.#zip.has(this.mainPart)) throw refuse("input/no-document", {});
    const folder = this.mainPart.slice(0, Math.max(this.mainPart.lastIndexOf("/"), 0));
    const file = this.mainPart.slice(folder.length).replace(/^\//, "");
    this.#relationships = this.#read(resolve(`_rels/${file}.rels`, folder), folder);
    this.#byId = new Map(this.#relationships.map((relationship) => [relationship.id, relationship]));
  }

  /** Relationships that cannot be read are none: the document itself may still be. */
  #read(part: string, folder: string): Relationship[] {
    if (!this.#zip.has(part)) return [];
    let xml: string;
    try {
      xml = this.xml(part).toString("utf8");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.damaged.push(part);
      return [];
    }
    if (!/(?:<\/(?:\w+:)?Relationships\s{0,9}>|\/>)\s{0,99}$/.test(xml.slice(-LAST_CHARACTERS)))
      this.damaged.push(part);
    return (xml.match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? []).map((tag) => {
      const target = attributeIn(tag, "Target") ?? "";
      const outside = attributeIn(tag, "TargetMode") === "External";
      return {
        id: attributeIn(tag, "Id") ?? "",
        type: (attributeIn(tag, "Type") ?? "").split("/").at(-1) ?? "",
        target: outside ? null : resolve(target, folder),
      };
    });
  }

  /** The part a relationship of the main part points to, by its id, whether it is there or not; null without one. */
  partOf(id: string): string | null {
    return this.#byId.get(id)?.target ?? null;
  }

  /** The main part's only part of a kind: styles, numbering, footnotes. */
  partFor(type: string): string | null {
    return this.#relationships.find((relationship) => relationship.type === type)?.target ?? null;
  }

  bytes(part: string): Uint8Array {
    return this.#zip.read(part);
  }

  /** A part as UTF-8. */
  xml(part: string): Buffer {
    return withUsualPrefixes(asUtf8(this.bytes(part), part));
  }
}
