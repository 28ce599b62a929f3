const browsers: [RegExp, string][] = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/\bChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

const first = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** What a browser calls itself, in two words for its owner: `Firefox · Windows`; null when it tells neither. */
export function deviceOf(headers: Headers): string | null {
  const told = (headers.get("user-agent") ?? "").slice(0, 400);
  return [first(browsers, told), first(systems, told)].filter(Boolean).join(" · ") || null;
}
