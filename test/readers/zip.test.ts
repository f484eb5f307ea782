import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fault, Refusal } from "../../src/diagnostics/finding.ts";
import { openZip } from "../../src/readers/zip.ts";
import { zipOf } from "../docx/zip.ts";

const DOCUMENT = "word/document.xml";
const TEXT = "<w:document>绩效目标</w:document>".repeat(20);
const RELS = "<Relationships/>";
const GOOD = Buffer.from(
  zipOf([
    { name: "_rels/.rels", data: RELS, method: 0 },
    { name: DOCUMENT, data: TEXT },
  ]),
);

/** Where a part's headers and data are, and where the directory and the end record begin. */
const endOf = (zip: Buffer): number => zip.lastIndexOf("PK\u0005\u0006");
const directoryOf = (zip: Buffer): number => zip.readUInt32LE(endOf(zip) + 16);
const localOf = (zip: Buffer, name: string): number => zip.indexOf(name) - 30;
const centralOf = (zip: Buffer, name: string): number => zip.indexOf(name, directoryOf(zip)) - 46;
const dataOf = (zip: Buffer, name: string): number => localOf(zip, name) + 30 + name.length;

const patched = (zip: Uint8Array, patch: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(zip);
  patch(copy);
  return copy;
};

const read = (zip: Uint8Array, name = DOCUMENT): string => Buffer.from(openZip(zip).read(name)).toString();

function faultOf(attempt: () => unknown): Fault {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
  throw new Error("nothing is refused");
}

describe("a zip file", () => {
  it("gives its parts, stored and deflated", () => {
    const zip = openZip(GOOD);
    expect(zip.names).toEqual(["_rels/.rels", DOCUMENT]);
    expect(Buffer.from(zip.read("_rels/.rels")).toString()).toBe(RELS);
    expect(Buffer.from(zip.read(DOCUMENT)).toString()).toBe(TEXT);
    expect(zip.size(DOCUMENT)).toBe(Buffer.byteLength(TEXT));
  });

  it("is read where it lies inside a larger buffer", () => {
    const larger = Buffer.concat([Buffer.alloc(7), GOOD, Buffer.alloc(9)]);
    expect(read(larger.subarray(7, 7 + GOOD.length))).toBe(TEXT);
  });

  it("holds parts that are empty", () => {
    const zip = zipOf([
      { name: "stored.xml", data: "", method: 0 },
      { name: "deflated.xml", data: "" },
    ]);
    expect(read(zip, "stored.xml") + read(zip, "deflated.xml")).toBe("");
  });

  it("compares names without regard to ASCII case, and to that only", () => {
    const zip = openZip(zipOf([{ name: "Word/ÄK\u212a.XML", data: "" }]));
    expect(zip.names).toEqual(["Word/ÄK\u212a.XML"]);
    expect(zip.has("wORD/Äk\u212a.xml")).toBe(true);
    expect(zip.has("word/äk\u212a.xml")).toBe(false);
    expect(zip.has("word/Äkk.xml")).toBe(false);
  });

  it("has no part that is not in it, by whatever name it is asked for", () => {
    const zip = openZip(GOOD);
    for (const name of ["", "word", "word/", "__proto__", "constructor", "toString", `/${DOCUMENT}`]) {
      expect([name, zip.has(name), zip.size(name)]).toEqual([name, false, null]);
      expect(faultOf(() => zip.read(name)).args).toEqual({ reason: "no-part", part: name });
    }
  });

  it.each(["__proto__", "constructor", "word/__proto__", "hasOwnProperty"])("may hold a part named %s", (name) => {
    expect(read(zipOf([{ name, data: "x" }]), name)).toBe("x");
  });

  it("takes backslashes for separators", () => {
    expect(read(zipOf([{ name: "word\\document.xml", data: TEXT }]))).toBe(TEXT);
  });

  it.each(["/word/document.xml", "../document.xml", "word/../document.xml", "word\\..\\document.xml", "word/", ""])(
    "has no part of the name %j",
    (name) => {
      const { names, has } = openZip(
        zipOf([
          { name, data: "x", method: 0 },
          { name: DOCUMENT, data: TEXT },
        ]),
      );
      expect(names).toEqual([DOCUMENT]);
      expect(has(name)).toBe(false);
    },
  );

  it("but one with dots inside it", () => {
    expect(openZip(zipOf([{ name: "a..b/c...xml", data: "" }])).names).toEqual(["a..b/c...xml"]);
  });
});

describe("around the zip there may be", () => {
  it.each([0, 1, 1000, 0xffff])("a comment of %i bytes", (length) => {
    const comment = Buffer.alloc(length, "c");
    const zip = patched(Buffer.concat([GOOD, comment]), (copy) => copy.writeUInt16LE(length, endOf(GOOD) + 20));
    expect(read(zip)).toBe(TEXT);
  });

  it("a comment that holds the mark of an end record", () => {
    const comment = Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18, 1)]);
    const zip = patched(Buffer.concat([GOOD, comment]), (copy) => copy.writeUInt16LE(comment.length, GOOD.length - 2));
    expect(read(zip)).toBe(TEXT);
  });

  it("junk before it, whether or not the offsets count it", () => {
    const junk = Buffer.from("#!/bin/sh\n".repeat(50));
    const uncounted = Buffer.concat([junk, GOOD]);
    expect(read(uncounted)).toBe(TEXT);
    const counted = patched(uncounted, (copy) => {
      for (const name of ["_rels/.rels", DOCUMENT]) {
        const field = junk.length + centralOf(GOOD, name) + 42;
        copy.writeUInt32LE(copy.readUInt32LE(field) + junk.length, field);
      }
      copy.writeUInt32LE(directoryOf(GOOD) + junk.length, junk.length + endOf(GOOD) + 16);
    });
    expect(read(counted)).toBe(TEXT);
  });

  it("junk behind it, as far as an end record is looked for", () => {
    expect(read(Buffer.concat([GOOD, Buffer.alloc(5000)]))).toBe(TEXT);
    const far = Buffer.concat([GOOD, Buffer.alloc(0x10000)]);
    expect(faultOf(() => openZip(far)).args).toEqual({ reason: "no-end-record", part: "" });
  });
});

/** The same zip with all that may be in 64 bits in 64 bits. */
function wide(zip: Buffer, name: string): Buffer {
  const central = centralOf(zip, name);
  const nameEnd = central + 46 + name.length;
  const extra = Buffer.alloc(4 + 5 + 4 + 24);
  extra.writeUInt16LE(0x9999, 0);
  extra.writeUInt16LE(5, 2);
  extra.writeUInt16LE(1, 9);
  extra.writeUInt16LE(24, 11);
  extra.writeBigUInt64LE(BigInt(zip.readUInt32LE(central + 24)), 13);
  extra.writeBigUInt64LE(BigInt(zip.readUInt32LE(central + 20)), 21);
  extra.writeBigUInt64LE(BigInt(zip.readUInt32LE(central + 42)), 29);
  const head = patched(zip.subarray(0, nameEnd), (copy) => {
    for (const field of [20, 24, 42]) copy.writeUInt32LE(0xffffffff, central + field);
    copy.writeUInt16LE(extra.length, central + 30);
  });
  const directory = Buffer.concat([head, extra, zip.subarray(nameEnd, endOf(zip))]);
  const record = Buffer.alloc(56);
  record.write("PK\u0006\u0006");
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(zip.readUInt16LE(endOf(zip) + 10)), 24);
  record.writeBigUInt64LE(BigInt(zip.readUInt16LE(endOf(zip) + 10)), 32);
  record.writeBigUInt64LE(BigInt(directory.length - directoryOf(zip)), 40);
  record.writeBigUInt64LE(BigInt(directoryOf(zip)), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007");
  locator.writeBigUInt64LE(BigInt(directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = patched(zip.subarray(endOf(zip)), (copy) => {
    copy.writeUInt16LE(0xffff, 8);
    copy.writeUInt16LE(0xffff, 10);
    copy.writeUInt32LE(0xffffffff, 12);
    copy.writeUInt32LE(0xffffffff, 16);
  });
  return Buffer.concat([directory, record, locator, end]);
}

describe("zip64", () => {
  it("records and fields are read, also behind junk", () => {
    const zip = wide(GOOD, DOCUMENT);
    expect(read(zip)).toBe(TEXT);
    expect(read(Buffer.concat([Buffer.from("junk"), zip]))).toBe(TEXT);
  });

  it("fields that are missing refuse the part", () => {
    const zip = patched(GOOD, (copy) => copy.writeUInt32LE(0xffffffff, centralOf(GOOD, DOCUMENT) + 42));
    expect(faultOf(() => read(zip)).args.reason).toBe("local-header");
    const large = patched(GOOD, (copy) => copy.writeUInt32LE(0xffffffff, centralOf(GOOD, DOCUMENT) + 24));
    expect(faultOf(() => read(large)).code).toBe("input/zip-limit");
  });

  it("numbers beyond all files refuse the file", () => {
    const zip = wide(GOOD, DOCUMENT);
    const record = zip.indexOf("PK\u0006\u0006");
    for (const field of [40, 48]) {
      const huge = patched(zip, (copy) => copy.writeBigUInt64LE(0xffff_ffff_ffff_fff0n, record + field));
      expect(faultOf(() => openZip(huge)).args.reason).toBe("directory");
    }
  });
});

describe("a damaged zip is refused", () => {
  const central = centralOf(GOOD, DOCUMENT);
  const local = localOf(GOOD, DOCUMENT);
  const size = Buffer.byteLength(TEXT);
  const part = (...names: string[]) => zipOf(names.map((name) => ({ name, data: TEXT })));

  it.each<[what: string, zip: Uint8Array, reason: string]>([
    ["empty bytes", new Uint8Array(), "no-end-record"],
    ["the first signature alone", GOOD.subarray(0, 4), "no-end-record"],
    ["cut at half", GOOD.subarray(0, GOOD.length / 2), "no-end-record"],
    ["without its end record", GOOD.subarray(0, endOf(GOOD)), "no-end-record"],
    ["without its last byte", GOOD.subarray(0, GOOD.length - 1), "no-end-record"],
    ["without its beginning", GOOD.subarray(100), "directory"],
    ["without parts", zipOf([]), "no-parts"],
    ["a directory that is none", patched(GOOD, (copy) => copy.write("XX", directoryOf(copy))), "directory"],
    ["a second entry that is none", patched(GOOD, (copy) => copy.write("XX", central)), "directory"],
    ["more entries than stated", patched(GOOD, (copy) => copy.writeUInt16LE(1, endOf(copy) + 10)), "directory"],
    ["fewer entries than stated", patched(GOOD, (copy) => copy.writeUInt16LE(3, endOf(copy) + 10)), "directory"],
    ["a name that leaves the directory", patched(GOOD, (copy) => copy.writeUInt16LE(999, central + 28)), "directory"],
    ["two parts of one name", part(DOCUMENT, DOCUMENT), "duplicate-name"],
    ["two names apart by case", part(DOCUMENT, "Word/Document.xml"), "duplicate-name"],
    ["two names apart by separators", part(DOCUMENT, "word\\document.xml"), "duplicate-name"],
    ["no local header", patched(GOOD, (copy) => copy.write("XX", local)), "local-header"],
    ["another name in the local header", patched(GOOD, (copy) => copy.write("W", local + 30)), "local-header"],
    ["another method in the local header", patched(GOOD, (copy) => copy.writeUInt16LE(0, local + 8)), "local-header"],
    ["an offset beyond the file", patched(GOOD, (copy) => copy.writeUInt32LE(9e8, central + 42)), "local-header"],
    ["data beyond the file", patched(GOOD, (copy) => copy.writeUInt32LE(9e6, central + 20)), "cut-short"],
    ["data cut short", patched(GOOD, (copy) => copy.writeUInt32LE(9, central + 20)), "deflate"],
    ["a damaged stream", patched(GOOD, (copy) => copy.fill(0xff, dataOf(copy, DOCUMENT), 110)), "deflate"],
    ["a size too small", patched(GOOD, (copy) => copy.writeUInt32LE(size - 1, central + 24)), "size"],
    ["a size far too small", patched(GOOD, (copy) => copy.writeUInt32LE(0, central + 24)), "size"],
    ["a size too large", patched(GOOD, (copy) => copy.writeUInt32LE(size + 1, central + 24)), "size"],
    ["a wrong checksum", patched(GOOD, (copy) => copy.writeUInt32LE(1, central + 16)), "checksum"],
    ["another method", withMethod(12), "method"],
  ])("%s", (_, zip, reason) => {
    const fault = faultOf(() => read(zip));
    expect([fault.code, fault.args.reason]).toEqual(["input/broken-zip", reason]);
  });

  function withMethod(method: number): Buffer {
    return patched(GOOD, (copy) => {
      copy.writeUInt16LE(method, central + 10);
      copy.writeUInt16LE(method, local + 8);
    });
  }

  it("a stored part whose two sizes differ", () => {
    const zip = patched(GOOD, (copy) => copy.writeUInt32LE(1, centralOf(copy, "_rels/.rels") + 20));
    expect(faultOf(() => read(zip, "_rels/.rels")).args).toEqual({ reason: "size", part: "_rels/.rels" });
  });

  it.each([
    ["directory", central + 8],
    ["local header", local + 6],
  ])("an encrypted part, by its flag in the %s", (_, field) => {
    const zip = patched(GOOD, (copy) => copy.writeUInt16LE(1, field));
    expect(faultOf(() => read(zip)).code).toBe("input/encrypted");
    // The other part is not.
    expect(read(zip, "_rels/.rels")).toBe(RELS);
  });

  it("but only where it is damaged: other parts are read", () => {
    const zip = patched(GOOD, (copy) => copy.writeUInt32LE(1, central + 16));
    expect(read(zip, "_rels/.rels")).toBe(RELS);
  });

  it("wherever it is cut", () => {
    for (let length = 0; length < GOOD.length; length++) {
      expect(faultOf(() => read(GOOD.subarray(0, length))).code).toBe("input/broken-zip");
    }
  });

  it("and never fails in another way, whatever bytes are changed; what is read is what was packed", () => {
    const change = fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const zip = patched(GOOD, (copy) => {
          for (const [at, byte] of changes) copy[at] = byte;
        });
        try {
          const opened = openZip(zip);
          for (const name of opened.names) expect([RELS, TEXT]).toContain(Buffer.from(opened.read(name)).toString());
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("limits", () => {
  const MEGABYTE = 1024 * 1024;
  const limitOf = (attempt: () => unknown) => {
    const { code, args } = faultOf(attempt);
    return code === "input/zip-limit" ? args.measure : code;
  };

  it("5,000 parts are opened, 60,000 are refused", () => {
    const many = (count: number) =>
      zipOf(Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, data: "", method: 0 as const })));
    expect(openZip(many(5000)).names).toHaveLength(5000);
    expect(limitOf(() => openZip(many(5001)))).toBe("parts");
    expect(limitOf(() => openZip(many(60_000)))).toBe("parts");
    // 65,537 is 1 in the 16 bits of the end record.
    expect(faultOf(() => openZip(many(65_537))).args.reason).toBe("directory");
  });

  it("100 MB of blanks are refused without being expanded, unless nobody asks for them", () => {
    const zip = zipOf([
      { name: "word/media/image1.bin", data: Buffer.alloc(100 * MEGABYTE, " ") },
      { name: DOCUMENT, data: TEXT },
    ]);
    expect(read(zip)).toBe(TEXT);
    expect(limitOf(() => read(zip, "word/media/image1.bin"))).toBe("part-bytes");
  });

  it("what expands to more than a hundred times its size is refused, unless it is small", () => {
    const blanks = (bytes: number) => zipOf([{ name: DOCUMENT, data: Buffer.alloc(bytes, " ") }]);
    expect(read(blanks(100 * 1024))).toHaveLength(100 * 1024);
    expect(limitOf(() => read(blanks(100 * 1024 + 1)))).toBe("ratio");
  });

  it("a header that promises much for few bytes is refused", () => {
    const zip = patched(GOOD, (copy) => copy.writeUInt32LE(60 * MEGABYTE, centralOf(copy, DOCUMENT) + 24));
    expect(limitOf(() => read(zip))).toBe("ratio");
  });

  it("a stream of 100 MB that is said to hold ten bytes is given up", () => {
    const bomb = zipOf([{ name: DOCUMENT, data: Buffer.alloc(100 * MEGABYTE, " ") }]);
    const zip = patched(bomb, (copy) => copy.writeUInt32LE(10, centralOf(copy, DOCUMENT) + 24));
    expect(faultOf(() => read(zip)).args.reason).toBe("size");
  });

  it("the sum counts every part once, by its declared size", () => {
    const names = ["a.xml", "b.xml", "c.xml", "d.xml"];
    const zip = openZip(
      patched(zipOf(names.map((name) => ({ name, data: "x", method: 0 }))), (copy) => {
        for (const name of names) {
          for (const field of [20, 24]) copy.writeUInt32LE(50 * MEGABYTE, centralOf(copy, name) + field);
        }
      }),
    );
    const outcomes = ["a.xml", "a.xml", "a.xml", "a.xml", "b.xml", "c.xml", "d.xml"].map((name) =>
      limitOf(() => zip.read(name)),
    );
    expect(outcomes).toEqual([...Array.from({ length: 6 }, () => "input/broken-zip"), "sum-bytes"]);
  });
});
