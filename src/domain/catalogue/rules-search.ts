import type { Procedure } from "@/domain/catalogue/inputs";
import { allowedTypos, withinTypos } from "@/domain/catalogue/rules-typo";
import { fold } from "@/lib/albanian";

/** What people may type; `leje` is no empty word, since it tells a permit from a certificate. */
const emptyWords = new Set([
  ..."per e i te ne me a se nga qe dhe nje ose si nuk mbi pas deri jam kam dua duhet sipas tek ku".split(" "),
  ..."the of for to in an and on my is i want".split(" "),
]);

const weights = { title: 6, synonym: 5, summary: 1.5, other: 1 } as const;

/** What the search reads of a procedure; a screen may send less than the whole of it. */
export type Searchable = Pick<Procedure, "code" | "title" | "synonyms"> &
  Partial<Pick<Procedure, "summary" | "whoFor" | "result">>;

type Posting = { document: number; weight: number };
type Document = { code: string; phrases: Set<string>[] };
type Word = { folded: string; spelled: string; postings: Posting[] };

/** An index of the catalogue in memory, built once for each version of it. */
export type SearchIndex = { documents: Document[]; words: Word[] };

/** The codes found, best first, each with its score, and the spelling meant when a word was only close to a known one. */
type SearchAnswer = { hits: { code: string; score: number }[]; didYouMean: string | null };

const spelledWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const wordsOf = (text: string): string[] => {
  const all = fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const telling = all.filter((word) => !emptyWords.has(word));
  return telling.length > 0 ? telling : all;
};

function textsOf(procedure: Searchable): [keyof typeof weights, string][] {
  const { title, summary, synonyms, whoFor, result } = procedure;
  return [
    ["title", title.sq],
    ["title", title.en],
    ...synonyms.map((synonym): ["synonym", string] => ["synonym", synonym]),
    ["summary", summary?.sq ?? ""],
    ["summary", summary?.en ?? ""],
    ["other", whoFor?.sq ?? ""],
    ["other", result?.name.sq ?? ""],
    ["other", result?.name.en ?? ""],
  ];
}

/** Returns the words of one procedure with the weight of the best place they stand in. */
function weighedWords(procedure: Searchable): Map<string, { weight: number; spelled: string }> {
  const found = new Map<string, { weight: number; spelled: string }>();
  for (const [place, text] of textsOf(procedure)) {
    for (const spelled of spelledWords(text)) {
      const folded = fold(spelled);
      if (!emptyWords.has(folded) && weights[place] > (found.get(folded)?.weight ?? 0)) {
        found.set(folded, { weight: weights[place], spelled });
      }
    }
  }
  return found;
}

/** Returns the index of these procedures; rebuild it when the catalogue changes. */
export function searchIndex(procedures: readonly Searchable[]): SearchIndex {
  const byWord = new Map<string, Word>();
  procedures.forEach((procedure, document) => {
    for (const [folded, { weight, spelled }] of weighedWords(procedure)) {
      const word = byWord.get(folded) ?? { folded, spelled, postings: [] };
      word.postings.push({ document, weight });
      byWord.set(folded, word);
    }
  });
  const documents = procedures.map(({ code, title, synonyms }) => ({
    code,
    phrases: [title.sq, title.en, ...synonyms].map((phrase) => new Set(wordsOf(phrase))),
  }));
  return { documents, words: [...byWord.values()] };
}

type Match = { word: Word; closeness: number };

/** Endings change with case and number, so words that begin alike for all but their last letters are one word. */
function sameStem(typed: string, known: string): boolean {
  const shorter = Math.min(typed.length, known.length);
  const stem = Math.max(4, shorter - 2);
  return (
    shorter >= 4 &&
    Math.abs(typed.length - known.length) <= 4 &&
    typed.slice(0, stem) === known.slice(0, stem)
  );
}

function closenessOf(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length >= 2 && known.startsWith(typed)) return typed.length >= 4 ? 0.8 : 0.6;
  return sameStem(typed, known) ? 0.65 : 0;
}

function isTypo(typed: string, known: string): boolean {
  const limit = allowedTypos(typed.length);
  if (limit === 0) return false;
  return (
    withinTypos(typed, known, limit) ||
    (typed.length >= 5 && withinTypos(typed, known.slice(0, typed.length), 1))
  );
}

/** Returns the known words a typed word may mean; errors are looked for only when nothing is written like it. */
function matchesOf(index: SearchIndex, typed: string): { matches: Match[]; guessed: boolean } {
  const written = index.words.flatMap((word) => {
    const closeness = closenessOf(typed, word.folded);
    return closeness > 0 ? [{ word, closeness }] : [];
  });
  if (written.length > 0) return { matches: written, guessed: false };
  const meant = index.words.filter((word) => isTypo(typed, word.folded));
  return { matches: meant.map((word) => ({ word, closeness: 0.6 })), guessed: meant.length > 0 };
}

/** Returns for each document the best worth of one typed word; a word in any of its forms is worth more when rarer. */
function worthsOf(matches: Match[], documents: number): Map<number, { worth: number; word: string }> {
  const best = new Map<number, { worth: number; word: string }>();
  for (const { word, closeness } of matches) {
    for (const { document, weight } of word.postings) {
      const worth = weight * closeness;
      if (worth > (best.get(document)?.worth ?? 0)) best.set(document, { worth, word: word.folded });
    }
  }
  const rarity = Math.log(1 + documents / Math.max(1, best.size));
  for (const found of best.values()) found.worth *= rarity;
  return best;
}

/** How much of a name of the service and of what was typed are the same words, from 0 to 1. */
function phraseShare(document: Document, meant: Set<string>): number {
  return Math.max(
    0,
    ...document.phrases.map((phrase) => {
      const common = [...meant].filter((word) => phrase.has(word)).length;
      return common / (phrase.size + meant.size - common || 1);
    }),
  );
}

/** Returns the code meant by `PUB-01`, `pub01`, `pub 1`, or nothing when the text is no code of the catalogue. */
function codeMeant(index: SearchIndex, typed: string): string | null {
  const [, letters, digits] = /^\s*([a-z]{3})[\s.-]*(\d{1,2})\s*$/i.exec(typed) ?? [];
  if (!letters || !digits) return null;
  const code = `${letters.toUpperCase()}-${digits.padStart(2, "0")}`;
  return index.documents.some((document) => document.code === code) ? code : null;
}

function nearest(typed: string, matches: Match[]): string {
  const exact = (limit: number): Match | undefined =>
    matches.find(({ word }) => withinTypos(typed, word.folded, limit));
  return (exact(1) ?? exact(2) ?? matches[0])?.word.spelled ?? typed;
}

/**
 * Returns the services for what was typed, best first. Letters with and without diacritics are one; a word may be
 * begun only, inflected, or carry one typing error (two from eight letters on).
 */
export function searchServices(index: SearchIndex, typed: string): SearchAnswer {
  const code = codeMeant(index, typed);
  if (code) return { hits: [{ code, score: 100 }], didYouMean: null };
  const words = [...new Set(wordsOf(typed))];
  const looked = words.map((word) => ({ word, ...matchesOf(index, word) }));
  const totals = new Map<number, { score: number; words: Set<string> }>();
  for (const { matches } of looked) {
    for (const [document, { worth, word }] of worthsOf(matches, index.documents.length)) {
      const total = totals.get(document) ?? { score: 0, words: new Set<string>() };
      total.score += worth;
      total.words.add(word);
      totals.set(document, total);
    }
  }
  const hits = [...totals].flatMap(([position, { score, words: meant }]) => {
    const document = index.documents[position];
    if (!document) return [];
    const covered = meant.size / words.length;
    return [{ code: document.code, score: score * covered * (1 + phraseShare(document, meant)) }];
  });
  hits.sort((one, other) => other.score - one.score || one.code.localeCompare(other.code));
  const guessed = looked.some((one) => one.guessed);
  const meant = looked.map((one) => (one.guessed ? nearest(one.word, one.matches) : one.word)).join(" ");
  return { hits, didYouMean: guessed ? meant : null };
}
