import { inflate } from "node:zlib";

/** Why a PDF is not taken: it is locked, or it carries what runs, opens or holds something else. */
type PdfProblem = "password" | "active";

/** Names only a program or a carried file brings along; too long to occur by chance among packed bytes. */
const activeNames = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|GoToR|SubmitForm|ImportData)\b/;
/** Names so short that a picture of some megabytes holds them by chance: they count outside packed bytes only. */
const shortNames = /\/(JS|XFA)\b/;

/** How many bytes of packed objects are looked at in all. */
const mostUnpacked = 8 * 1024 * 1024;

const streamHead = />>\s*stream\r?\n/g;
const streamEnd = "endstream";
/** As much before a stream as its dictionary may take. */
const longestHead = 400;

type Stream = { head: number; from: number; end: number };

/** The streams of a PDF one after another: where the head of each ends, and its packed bytes. */
function streamsOf(text: string): Stream[] {
  const streams: Stream[] = [];
  let last = 0;
  for (const { index, 0: mark } of text.matchAll(streamHead)) {
    if (index < last) continue;
    const from = index + mark.length;
    const end = text.indexOf(streamEnd, from);
    if (end < 0) break;
    streams.push({ head: index, from, end });
    last = end;
  }
  return streams;
}

/** Names may be written with escapes such as `/J#53`, so these are read first. */
const plain = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The text of a PDF without its streams, which hold pictures, fonts and drawn pages. */
function outsideStreams(text: string, streams: Stream[]): string {
  const begins = [0, ...streams.map(({ end }) => end)];
  const ends = [...streams.map(({ head }) => head), text.length];
  return begins.map((from, place) => text.slice(from, ends[place])).join(" ");
}

function unpack(packed: Buffer, maxOutputLength: number): Promise<string> {
  return new Promise((resolve) => {
    inflate(packed, { maxOutputLength }, (error, bytes) => resolve(error ? "" : bytes.toString("latin1")));
  });
}

/** The objects a PDF keeps packed together, where a look at the bytes alone finds no names. */
async function packedObjects(bytes: Buffer, text: string, streams: Stream[]): Promise<string> {
  let unpacked = "";
  for (const { head, from, end } of streams) {
    if (!/\/ObjStm\b/.test(plain(text.slice(Math.max(0, head - longestHead), head)))) continue;
    if (unpacked.length >= mostUnpacked) break;
    unpacked += `${await unpack(bytes.subarray(from, end), mostUnpacked)}\n`;
  }
  return unpacked;
}

/** Returns why a PDF is not taken, or null. What cannot be unpacked is left to the virus scanner. */
export async function problemOfPdf(file: Uint8Array): Promise<PdfProblem | null> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString("latin1");
  const streams = streamsOf(text);
  const outside = plain(outsideStreams(text, streams));
  if (/\/Encrypt\b/.test(outside)) return "password";
  const packed = plain(await packedObjects(bytes, text, streams));
  const isActive =
    activeNames.test(plain(text)) || activeNames.test(packed) || shortNames.test(`${outside}\n${packed}`);
  return isActive ? "active" : null;
}
