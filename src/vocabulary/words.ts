/** Where the words of the vocabulary were seen. A new region is one line here and its words in the files beside. */
export const sources = {
  national: "the forms appended to 财预〔2015〕88号 and 财预〔2020〕10号, in the wording of the ministry's templates",
  hebei: "Hebei: 卢龙, 丰润, 巨鹿, 乐亭, 2021–2024",
  qinghai: "Qinghai: 门源, 2023",
  sichuan: "Sichuan: 大英 2020, 中江 2022, 井研 2023",
  hunan: "Hunan: 南岳 2018, 衡山 2020, 宁乡 2021",
  hubei: "Hubei: 鄂州, 2022",
  shaanxi: "Shaanxi: 佳县 2016, 清涧 2021",
  mongolia: "Inner Mongolia: 武川, 乌海, 2021",
  xinjiang: "Xinjiang: 兵团, 乌恰, 2021",
  fujian: "Fujian: 龙岩, 2023–2025",
  anhui: "Anhui: 贵池, 2022",
  shanghai: "Shanghai: 普陀, 2026",
  system: "the integrated budget system's own field names",
  usage: "the field's general usage; not traced to one document",
} as const;

/** The words of one role, parted by blanks, and where they were seen. */
export interface Words<Role extends string> {
  readonly role: Role;
  readonly words: string;
  readonly source: keyof typeof sources;
}

/** Words that are parted by blanks. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const wordsOf = ({ words }: Words<string>): readonly string[] => list(words);

/** Whether a text holds one of some words. */
export const holdsOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Whether a text ends in one of them. */
export const endsInOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));
