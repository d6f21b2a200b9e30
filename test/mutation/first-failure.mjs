/**
 * Reporter of Node's test runner: one failure tells that a mutant was noticed, so the rest need not run. Fails where no
 * test was run at all.
 */
export default async function* firstFailure(events) {
  let passed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') end(`${data.name}\n${String(data.details.error.cause ?? data.details.error)}\n`);
  }
  if (passed === 0) end('No test was run.\n');
  yield `${passed} passed\n`;
}

function end(message) {
  process.stdout.write(message, () => process.exit(1));
}
