const from = performance.now();

/** Prints one line with the seconds since the program started. */
export function say(line: string): void {
  console.log(`${seconds().padStart(6)} s  ${line}`);
}

function seconds(): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
