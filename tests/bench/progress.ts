/** A bar on a terminal; a line for every tenth where nobody looks. */
export function progressBar(title: string): (share: number) => void {
  let told = -1;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (process.stderr.isTTY) {
      const full = Math.round(share * 40);
      const bar = "#".repeat(full).padEnd(40, ".");
      process.stderr.write(`\r${title} [${bar}] ${(share * 100).toFixed(1)} %${share >= 1 ? "\n" : ""}`);
    } else if (tenth > told) process.stderr.write(`${title}: ${tenth * 10} %\n`);
    told = tenth;
  };
}
