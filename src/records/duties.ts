import type { Reading } from "../diagnostics/reading.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { Duty, Target } from "../model/record.ts";
import type { Ordinal, OrdinalForm } from "../recognise/ordinals.ts";
import { cutAtDutyLabels, dutyPart } from "../recognise/prose.ts";
import { findQuantities } from "../values/quantity.ts";
import { readTarget } from "../values/target.ts";
import { Fields, type Printed } from "./fields.ts";

/** A heading is a phrase; what is longer is the duty itself. */
const LONGEST_HEADING = 40;
const HEADING_END = /[：:。]/;

interface OpenDuty {
  readonly heading: Printed | null;
  readonly goal: Printed[];
  readonly indicators: Printed[];
  last: "goal" | "indicators";
}

/**
 * Reads the running text of 分项绩效目标 into duties. Items are counted by the ordinals of the first one; inside an
 * item 绩效目标：… and 绩效指标：… may be labelled, else the first phrase is the heading and the rest the goal.
 */
export class DutyReader {
  readonly #reading: Reading;
  readonly #duties: OpenDuty[] = [];
  #form: OrdinalForm | null = null;
  #due = 1;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether a paragraph with this ordinal begins the next duty. */
  opens(ordinal: Ordinal | null): boolean {
    if (ordinal === null || ordinal.doubtful || (this.#form !== null && ordinal.form !== this.#form)) return false;
    return ordinal.value === this.#due || (this.#form !== null && ordinal.value > this.#due);
  }

  /** Takes a paragraph; false where no duty has begun and the paragraph begins none. */
  take({ passage, at }: Printed, ordinal: Ordinal | null): boolean {
    if (this.opens(ordinal) && ordinal !== null) {
      this.#form = ordinal.form;
      this.#due = ordinal.value + 1;
      this.#reading.structural(ordinal.printed);
      this.#open(ordinal.rest, at);
      return true;
    }
    const duty = this.#duties.at(-1);
    if (duty === undefined) return false;
    this.#part(duty, passage, at);
    return true;
  }

  #open(passage: Passage, at: Place): void {
    const labelled = dutyPart(passage) !== null;
    const end = labelled ? -1 : passage.text.slice(0, LONGEST_HEADING).search(HEADING_END);
    const heading = labelled ? null : headingOf(passage, end);
    const duty: OpenDuty = {
      heading: heading === null ? null : { passage: heading, at },
      goal: [],
      indicators: [],
      last: "goal",
    };
    this.#duties.push(duty);
    const rest = trim(slice(passage, heading === null ? 0 : heading.text.length));
    const mark = /^[：:。]\s*/.exec(rest.text)?.[0].length ?? 0;
    this.#reading.structural(slice(rest, 0, mark));
    if (rest.text.length > mark) this.#part(duty, slice(rest, mark), at);
  }

  #part(duty: OpenDuty, paragraph: Passage, at: Place): void {
    for (const passage of cutAtDutyLabels(paragraph)) this.#piece(duty, passage, at);
  }

  #piece(duty: OpenDuty, passage: Passage, at: Place): void {
    const labelled = dutyPart(passage);
    if (labelled !== null) {
      this.#reading.structural(labelled.label);
      duty.last = labelled.part;
    }
    duty[duty.last].push({ passage: labelled?.text ?? passage, at });
  }

  /** The quantities printed inside a sentence, each as the target its own words make. */
  #targetsIn({ passage, at }: Printed): Target[] {
    return findQuantities(passage.text).map(({ start, end }) => {
      const { target, faults } = readTarget(passage.text.slice(start, end).trim());
      this.#reading.reportAll(faults, at);
      return { ...target };
    });
  }

  record(): Duty[] {
    return this.#duties.map((duty) => {
      const fields = new Fields(this.#reading);
      const all = [...(duty.heading === null ? [] : [duty.heading]), ...duty.goal, ...duty.indicators];
      return {
        heading: fields.text("heading", duty.heading),
        goal: fields.paragraphs("goal", duty.goal),
        indicators: fields.paragraphs("indicators", duty.indicators),
        targets: duty.indicators.flatMap((printed) => this.#targetsIn(printed)),
        at: all[0]?.at ?? {},
      };
    });
  }
}

function headingOf(passage: Passage, end: number): Passage | null {
  if (end > 0) return slice(passage, 0, end);
  return passage.text.length <= LONGEST_HEADING ? passage : null;
}
