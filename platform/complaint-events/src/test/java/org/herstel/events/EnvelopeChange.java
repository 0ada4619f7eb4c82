package org.herstel.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an envelope with one attribute of another; found by reflection, so none is forgotten.
 */
record EnvelopeChange(int index, String attribute) {
  private static final RecordComponent[] COMPONENTS = Envelope.class.getRecordComponents();
  private static final Set<String> NOT_HASHED = Set.of("traceparent", "chainhash");

  static List<EnvelopeChange> hashed() {
    return all().stream().filter(change -> !NOT_HASHED.contains(change.attribute())).toList();
  }

  static List<EnvelopeChange> notHashed() {
    return all().stream().filter(change -> NOT_HASHED.contains(change.attribute())).toList();
  }

  static EnvelopeChange named(String attribute) {
    return all().stream()
        .filter(change -> change.attribute().equals(attribute))
        .findFirst()
        .orElseThrow();
  }

  Envelope apply(Envelope event, Envelope other) {
    return with(event, value(COMPONENTS[index], other));
  }

  Envelope with(Envelope event, @Nullable Object value) {
    Object[] values = Arrays.stream(COMPONENTS).map(component -> value(component, event)).toArray();
    values[index] = value;
    try {
      return (Envelope) Envelope.class.getDeclaredConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<EnvelopeChange> all() {
    return IntStream.range(0, COMPONENTS.length)
        .mapToObj(i -> new EnvelopeChange(i, COMPONENTS[i].getName().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static @Nullable Object value(RecordComponent component, Envelope event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
