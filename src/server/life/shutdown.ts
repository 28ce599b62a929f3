type Step = () => Promise<void>;

const steps: Step[] = [];
let ending: Promise<void> | undefined;
let listening = false;

/**
 * Registers what must happen before the program ends on Ctrl+C or SIGTERM; the last registered runs first.
 * Returns a function that takes the step out again.
 */
export function beforeEnd(step: Step): () => void {
  listen();
  steps.push(step);
  return () => {
    const at = steps.indexOf(step);
    if (at >= 0) steps.splice(at, 1);
  };
}

/** Runs every registered step once, in reverse order, and ends the process with this code. */
export async function endProgram(code: number): Promise<never> {
  ending ??= runSteps();
  await ending;
  process.exit(code);
}

/** True once the program has begun to stop. */
export function isEnding(): boolean {
  return ending !== undefined;
}

async function runSteps(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.on(signal, () => {
      // A second request means the first takes too long: leave at once, the next start cleans up.
      if (ending) process.exit(code);
      void endProgram(code);
    });
  }
}
