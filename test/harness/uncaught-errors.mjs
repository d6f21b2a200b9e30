const TEST_FILE = /^\/test\/.*\.test\.ts$/;

/** Web Test Runner plugin: an error that no test caught fails its file. */
export function uncaughtErrors() {
  return {
    name: 'uncaught-errors',
    transform(context) {
      // In front of the first line, so that line numbers in messages stay true.
      if (TEST_FILE.test(context.path)) return `import '/test/harness/uncaught.ts'; ${context.body}`;
      return undefined;
    },
  };
}
