/** The words that stand beside each other in a name: "physical" has "abuse" for company. */
export type Company = ReadonlyMap<string, ReadonlySet<string>>;

/** Notes who stands beside whom. */
export function addCompany(company: Map<string, Set<string>>, stems: readonly string[]): void {
  stems.forEach((stem, at) => {
    for (const neighbour of [stems[at - 1], stems[at + 1]]) {
      if (neighbour === undefined) continue;
      const known = company.get(stem);
      if (known === undefined) company.set(stem, new Set([neighbour]));
      else known.add(neighbour);
    }
  });
}
