import { once } from "node:events";
import { Writable } from "node:stream";
import { WorkbookWriter, type WorkbookWriterOptions, type WorksheetWriter } from "@cj-tech-master/excelts";
import type { OutputFile } from "../format.ts";

/** The same in every run. 1 January 1980 is the first day that a zip can tell, here as zip writes days. */
const WRITTEN = new Date(Date.UTC(1980, 0, 1));
const WRITTEN_IN_ZIP = { dosDate: (1 << 5) | 1, dosTime: 0 };

const WRITER = "jixiao";

/** So many bytes are compressed at a time: the library would do it row by row, and spend most of the time on that. */
const CHUNK = 65_536;

type Entry = Parameters<WorkbookWriter["zip"]["add"]>[0];

/** Has an entry of the zip take what it is given in chunks, and tells when each is compressed. */
function inChunks(entry: Entry, compressing: (chunk: Promise<void>) => void): void {
  const push = entry.push.bind(entry);
  let held: Uint8Array[] = [];
  let size = 0;
  entry.push = (data, final = false) => {
    held.push(data);
    size += data.length;
    if (size < CHUNK && !final) return Promise.resolve();
    const chunk = push(Buffer.concat(held), final);
    held = [];
    size = 0;
    compressing(chunk);
    return chunk;
  };
}

/** The library's writer dates the entries of its zip by the clock, and does not tell when it has too much to do. */
class FlowingWorkbook extends WorkbookWriter {
  /** Fulfilled when all chunks so far are compressed. (Set while the parent is made: an initial value would undo it.) */
  declare compressed: Promise<void>;

  /** The last that the parent does before it writes. */
  protected override _createOutputStream(options: WorkbookWriterOptions): WorkbookWriter["stream"] {
    const add = this.zip.add.bind(this.zip);
    this.zip.add = (entry) => {
      Object.assign(entry, WRITTEN_IN_ZIP);
      inChunks(entry, (chunk) => {
        this.compressed = chunk;
      });
      add(entry);
    };
    return super._createOutputStream(options);
  }
}

/** A workbook that is written while it is made. */
export interface Flow {
  readonly workbook: WorkbookWriter;
  /** To be awaited after each row: comes back when there is room for the next. Rejects where the file took no more. */
  drain(): Promise<void>;
  /** Ends a sheet; the next is to be opened only then. */
  close(worksheet: WorksheetWriter): Promise<void>;
  /** Writes what is left, once every sheet is closed. */
  finish(): Promise<void>;
}

/** Opens a workbook into a file: nothing of it depends on the day, the machine or the user. */
export function openFlow(file: OutputFile): Flow {
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        file.write(chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  // Also keeps a fault from ending the process: the next to wait is told of it.
  const failed = new Promise<never>((_, reject) => sink.once("error", reject));
  failed.catch(() => undefined);
  const workbook = new FlowingWorkbook({
    stream: sink,
    useStyles: true,
    created: WRITTEN,
    modified: WRITTEN,
    creator: WRITER,
    lastModifiedBy: WRITER,
    zip: { zlib: { level: 6 } },
  });
  // The views of sheets refer to one of the workbook.
  workbook.views = [{ x: 0, y: 0, width: 28_800, height: 16_200, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const drain = async (): Promise<void> => {
    await workbook.compressed;
    if (sink.errored) throw sink.errored;
    if (sink.writableNeedDrain) await once(sink, "drain");
  };
  return {
    workbook,
    drain,
    close(worksheet) {
      worksheet.commit();
      return drain();
    },
    async finish() {
      await Promise.race([workbook.commit(), failed]);
    },
  };
}
