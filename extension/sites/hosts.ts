// Host names as adapters list them: "*.example.com" is example.com and all below it.

export function hostMatches(host: string, entry: string): boolean {
  if (!entry.startsWith('*.')) return host === entry;
  const base = entry.slice(2);
  return host === base || host.endsWith('.' + base);
}
