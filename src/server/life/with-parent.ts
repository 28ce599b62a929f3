// Preloaded into every process the program starts: when the program itself is killed hard, they end too and
// give their port back.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
});
