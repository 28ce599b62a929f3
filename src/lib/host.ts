/** What a host name stands for, before anybody checked that the municipality exists. */
export type HostName =
  | { kind: "municipality"; slug: string; training: boolean }
  | { kind: "national" }
  | { kind: "public" }
  | { kind: "unknown" };

const reserved: Record<string, HostName> = {
  "": { kind: "public" },
  www: { kind: "public" },
  koordinim: { kind: "national" },
};

/**
 * Reads a `Host` header against the base of the deployment (`ossis.al`, `ossis.localhost:3000`). Case, a trailing dot
 * and the port do not matter; anything that is not exactly one label below the base is unknown.
 */
export function readHost(header: string | null, base: string): HostName {
  const name = bare(header ?? "");
  const root = bare(base);
  if (name !== root && !name.endsWith(`.${root}`)) return { kind: "unknown" };
  const label = name.slice(0, Math.max(0, name.length - root.length - 1));
  const fixed = Object.hasOwn(reserved, label) ? reserved[label] : undefined;
  if (fixed) return fixed;
  const match = /^([a-z]+(?:-[a-z]+)*?)(-trajnim)?$/.exec(label);
  if (!match?.[1]) return { kind: "unknown" };
  return { kind: "municipality", slug: match[1], training: match[2] !== undefined };
}

/**
 * The one origin a host is served from, such as `https://tirane.ossis.al`: town halls serve https; only a demonstration
 * on this machine does without.
 */
export function originOf(host: string): string {
  const name = host.trim().toLowerCase();
  return `${/(^|\.)localhost(:\d+)?$/.test(name) ? "http" : "https"}://${name}`;
}

function bare(host: string): string {
  return host.trim().toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");
}
