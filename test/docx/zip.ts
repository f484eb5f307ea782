import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 0 stores, 8 (what is used where none is named) deflates. */
  readonly method?: 0 | 8;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;
/** 1 January 1980, midnight: the first moment of DOS time. */
const TIME = 0;
const DATE = 0x0021;

/** Fields of a zip header, little-endian: [value, bytes]. */
function header(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/** A zip file (APPNOTE 6.3) of these parts in this order; the same parts always give the same bytes. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method = 8 } of parts) {
    const nameBytes = Buffer.from(name);
    const content = Buffer.from(data);
    const packed = method === 8 ? deflateRawSync(content, { level: 9 }) : content;
    const shared = header(
      [VERSION, 2],
      [nameBytes.length === name.length ? 0 : NAME_IS_UTF8, 2],
      [method, 2],
      [TIME, 2],
      [DATE, 2],
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([header([LOCAL, 4]), shared, nameBytes, packed]);
    const attributes = header([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([header([CENTRAL, 4], [VERSION, 2]), shared, attributes, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = parts.length & 0xffff;
  const end = header([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [central.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...bodies, central, end]);
}
