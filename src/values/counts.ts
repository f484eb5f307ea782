/** How often a list has each of its values, in the order in which they first occur. */
export function countOf<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The value most often in a list, the earlier one where two are equally frequent; null of an empty list. */
export function mostFrequent<Value>(values: readonly Value[]): Value | null {
  let best: readonly [value: Value | null, count: number] = [null, 0];
  for (const counted of countOf(values)) if (counted[1] > best[1]) best = counted;
  return best[0];
}

/** What more than half of a list are; null where there is no such thing. */
export function majorityOf<Value>(values: readonly Value[]): Value | null {
  for (const [value, count] of countOf(values)) if (count * 2 > values.length) return value;
  return null;
}

/** The members of a list by what they have in common, in the order in which that first occurs. */
export function groupedBy<Member, Key>(members: readonly Member[], keyOf: (member: Member) => Key): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}
