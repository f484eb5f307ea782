/** The two-byte characters of GBK, by what they stand for; Node can decode them but not encode. */
let known: Map<string, readonly [number, number]> | null = null;

function table(): Map<string, readonly [number, number]> {
  if (known !== null) return known;
  known = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return known;
}

/** A text in GBK, which old Chinese programs declare as GB2312. Throws on what it cannot print. */
export function gbk(text: string): Uint8Array {
  const bytes = Array.from(text, (character): readonly number[] => {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? [code] : table().get(character);
    if (pair === undefined) throw new Error(`${character} is not in GBK`);
    return pair;
  });
  return Uint8Array.from(bytes.flat());
}
