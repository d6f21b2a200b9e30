/** Runs what measures speed: `npm run speed -- search`, `engines` or `browser`; all of them without a name. */
const ALL = ['search', 'engines', 'browser'];

const asked = process.argv.slice(2).filter((name) => ALL.includes(name));
for (const name of asked.length === 0 ? ALL : asked) {
  console.log(`\n${name}`);
  await import(`./${name}.ts`);
}

export {};
