// Loaded into every test file by the runner (see uncaught-errors.mjs). Mocha fails a test for an error that is thrown
// while it runs; what comes before the first test, after the last one, or as a late rejection goes by unseen.

const seen: (ErrorEvent | PromiseRejectionEvent)[] = [];
window.addEventListener('error', (event) => seen.push(event));
window.addEventListener('unhandledrejection', (event) => seen.push(event));

const turn = () => new Promise((done) => setTimeout(done));

const causeOf = (event: ErrorEvent | PromiseRejectionEvent): unknown =>
  event instanceof ErrorEvent ? (event.error ?? event.message) : event.reason;

after('nothing is thrown outside a test', async () => {
  await turn();
  // The browser reports a rejection in a task after the turn it happened in.
  await turn();
  // A test that provokes an error on purpose says so with preventDefault().
  const causes = seen.filter((event) => !event.defaultPrevented).map(causeOf);
  if (causes.length > 0) throw new Error(`Uncaught in this file:\n${causes.map(String).join('\n')}`);
});
