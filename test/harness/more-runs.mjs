/** Tells tests in the browser how many times more than usual a property is tried: the environment's MORE_RUNS. */
export function moreRuns() {
  return {
    name: 'more-runs',
    serve({ path }) {
      return path === '/more-runs.json'
        ? { body: JSON.stringify(process.env.MORE_RUNS ?? '1'), type: 'json' }
        : undefined;
    },
  };
}
