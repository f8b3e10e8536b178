// A line for table.mjs from two sets of samples, as measure.h writes it.
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function row(labels, measured, floor) {
  return JSON.stringify({
    ...labels,
    samples: measured.length,
    p50: percentile(measured, 0.5),
    p99: percentile(measured, 0.99),
    floor_p50: percentile(floor, 0.5),
    floor_p99: percentile(floor, 0.99),
  });
}
