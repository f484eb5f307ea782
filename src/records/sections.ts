import { quoted } from "../diagnostics/finding.ts";
import type { Reading } from "../diagnostics/reading.ts";
import type { Place } from "../model/place.ts";
import type { Duty, Submission } from "../model/record.ts";
import { leadingOrdinal, type Ordinal } from "../recognise/ordinals.ts";
import { cutAtDutyLabels, type ParagraphRole } from "../recognise/prose.ts";
import { DutyReader } from "./duties.ts";
import { Fields, type Printed } from "./fields.ts";

interface OpenSection {
  /** Null for text that stands outside any section. */
  readonly heading: Printed | null;
  /** The form's own heading needs no text below it; any other is kept even alone. */
  readonly known: boolean;
  readonly at: Place;
  readonly printed: Printed[];
  readonly duties: DutyReader | null;
}

/** The sections of a document's running text: their headings, what stands below them, and the duties they list. */
export class Sections {
  readonly #reading: Reading;
  readonly #sections: OpenSection[] = [];
  #open: OpenSection | null = null;
  #number = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether no heading has been read yet. */
  get areLoose(): boolean {
    return this.#sections.every(({ heading }) => heading === null);
  }

  /** Whether what comes next stands below no heading. */
  get isOutside(): boolean {
    return this.#open === null || this.#open.heading === null;
  }

  get inDuties(): boolean {
    return this.#open?.duties != null;
  }

  /** Whether the section that is open has a heading of the form's own. */
  get inKnown(): boolean {
    return !this.isOutside && (this.inDuties || this.#open?.known === true);
  }

  /** A heading the vocabulary does not know opens a section only if it goes on counting the sections before it. */
  areOpenedBy(role: ParagraphRole & { kind: "section" }, marked: boolean): boolean {
    if (marked || role.role !== "narrative" || role.known) return true;
    if (this.#open?.duties?.opens(role.ordinal) === true) return false;
    return role.ordinal !== null && role.ordinal.value === this.#number + 1;
  }

  /** Opens a section; `known` headings are kept only with a text below them. */
  open(role: ParagraphRole & { kind: "section" }, at: Place, known: boolean): void {
    if (role.ordinal !== null) {
      this.#reading.structural(role.ordinal.printed);
      this.#number = role.ordinal.value;
    }
    this.#reading.structural(role.heading);
    if (role.role === "part" || role.role === "projects") {
      this.close();
      return;
    }
    const duties = role.role === "duties" ? new DutyReader(this.#reading) : null;
    this.#open = { heading: { passage: role.heading, at }, known, at, printed: [], duties };
    this.#sections.push(this.#open);
  }

  /** A heading with nothing of its own below it. */
  heading(heading: Printed): void {
    this.#sections.push({ heading, known: false, at: heading.at, printed: [], duties: null });
  }

  close(): void {
    this.#open = null;
  }

  text(printed: Printed): void {
    const { passage, at } = printed;
    const ordinal = leadingOrdinal(passage);
    if (this.isOutside && !this.inDuties && ordinal !== null && opensDuties(ordinal)) {
      this.#open = { heading: null, known: true, at, printed: [], duties: new DutyReader(this.#reading) };
      this.#sections.push(this.#open);
    }
    if (this.#open === null) {
      this.#reading.report("recognise/loose-paragraph", at, { text: quoted(passage.text) });
      this.#open = { heading: null, known: true, at, printed: [], duties: null };
      this.#sections.push(this.#open);
    }
    if (this.#open.duties?.take(printed, ordinal) === true) return;
    this.#open.printed.push(printed);
  }

  record(): { readonly narrative: Submission["narrative"]; readonly duties: Duty[] } {
    const duties: Duty[] = [];
    const narrative: Submission["narrative"] = [];
    for (const { heading, known, at, printed, duties: reader } of this.#sections) {
      for (const duty of reader?.record() ?? []) duties.push(duty);
      const fields = new Fields(this.#reading);
      const text = fields.paragraphs("text", printed);
      if (text === null && known) continue;
      narrative.push({ heading: fields.text("heading", heading) ?? "", text: text ?? "", at });
    }
    return { narrative, duties };
  }
}

/** 一、道路养护。绩效目标：…。绩效指标：… is a duty without a section's heading over it. */
const opensDuties = ({ value, doubtful, rest }: Ordinal): boolean =>
  value === 1 && !doubtful && cutAtDutyLabels(rest).length > 1;
