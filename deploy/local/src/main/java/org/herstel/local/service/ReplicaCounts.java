package org.herstel.local.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herstel.events.Topics;
import org.herstel.local.launch.Failure;

/** Reads {@code resolution=3,notification=2} and says everything that is wrong with it. */
final class ReplicaCounts {
  private final String text;
  private final List<String> wrong = new ArrayList<>();
  private final Map<Service, Integer> counts = new EnumMap<>(Service.class);

  ReplicaCounts(String text) {
    this.text = text;
  }

  Map<Service, Integer> counts() {
    Arrays.stream(text.split("[,\\s]+")).filter(each -> !each.isEmpty()).forEach(this::read);
    if (counts.isEmpty() && wrong.isEmpty()) {
      wrong.add("no service is named; say for instance resolution=3,notification=2");
    }
    if (!wrong.isEmpty()) {
      throw new Failure(String.join("\n", wrong));
    }
    return counts;
  }

  private void read(String each) {
    String[] both = each.split("=", 2);
    if (both.length < 2) {
      wrong.add("'%s' is not SERVICE=NUMBER, such as resolution=3".formatted(each));
      return;
    }
    int count = count(each, both[1]);
    service(both[0])
        .ifPresentOrElse(
            service -> {
              if (counts.put(service, count) != null) {
                wrong.add("%s is named more than once".formatted(service.label()));
              }
            },
            () ->
                wrong.add("there is no service '%s'; there are %s".formatted(both[0], services())));
  }

  private int count(String each, String number) {
    try {
      int count = Integer.parseInt(number);
      if (count < 1) {
        wrong.add("%s: a service has at least one replica".formatted(each));
      } else if (count > partitions()) {
        wrong.add(
            "%s: the topic %s has %d partitions, and each is read by one replica; more than %d have"
                    .formatted(each, Topics.COMPLAINT_EVENTS, partitions(), partitions())
                + " nothing to do");
      }
      return count;
    } catch (NumberFormatException e) {
      wrong.add("%s: '%s' is not a number".formatted(each, number));
      return 1;
    }
  }

  private static Optional<Service> service(String label) {
    return Arrays.stream(Service.values())
        .filter(service -> service.label().equals(label))
        .findFirst();
  }

  private static String services() {
    return Arrays.stream(Service.values()).map(Service::label).collect(Collectors.joining(", "));
  }

  private static int partitions() {
    return Topics.ALL.stream()
        .filter(topic -> topic.name().equals(Topics.COMPLAINT_EVENTS))
        .findFirst()
        .orElseThrow()
        .partitions();
  }
}
