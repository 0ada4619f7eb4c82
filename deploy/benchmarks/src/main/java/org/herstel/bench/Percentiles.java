package org.herstel.bench;

import java.util.Collection;

/** Of measured times in milliseconds. */
record Percentiles(int count, double median, double p99, double longest) {
  static Percentiles of(Collection<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return new Percentiles(0, Double.NaN, Double.NaN, Double.NaN);
    }
    return new Percentiles(
        sorted.length, at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1]);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p99 %.1f ms".formatted(median, p99);
  }
}
