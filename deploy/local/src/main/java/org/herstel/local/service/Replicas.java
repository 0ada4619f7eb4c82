package org.herstel.local.service;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many replicas of each service run; one of each that is not named. */
public record Replicas(Map<Service, Integer> counts) {
  /** One of each service. */
  public static final Replicas SINGLE = new Replicas(Map.of());

  public Replicas {
    Map<Service, Integer> all = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      all.put(service, counts.getOrDefault(service, 1));
    }
    counts = all;
  }

  /**
   * Reads counts such as {@code resolution=3,notification=2}.
   *
   * @throws org.herstel.local.launch.Failure naming everything that is wrong
   */
  public static Replicas parse(String text) {
    return SINGLE.with(text);
  }

  /**
   * The same with other counts of those services that the text names.
   *
   * @throws org.herstel.local.launch.Failure naming everything that is wrong
   */
  public Replicas with(String text) {
    Map<Service, Integer> changed = new EnumMap<>(counts);
    changed.putAll(new ReplicaCounts(text).counts());
    return new Replicas(changed);
  }

  /** Every replica, service by service. */
  public List<Replica> all() {
    return Arrays.stream(Service.values()).flatMap(service -> of(service).stream()).toList();
  }

  /** The replicas of one service. */
  public List<Replica> of(Service service) {
    return IntStream.rangeClosed(1, counts.get(service))
        .mapToObj(number -> new Replica(service, number))
        .toList();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(count -> count.getKey().label() + "=" + count.getValue())
        .collect(Collectors.joining(","));
  }
}
