package org.herstel.events;

/**
 * One entry of the registry.
 *
 * @param name the CloudEvents type without version, for instance {@code
 *     org.herstel.complaint.received}
 * @param version of the data's form; raised by a breaking change only
 * @param service the only service that may say it, or {@link EventTypes#ANY_SERVICE}
 * @param record the class its data is read into
 */
public record EventType(
    String name, int version, String service, Class<? extends Event> record, Audience audience) {

  /** The CloudEvents attribute {@code type}. */
  public String attribute() {
    return name + ".v" + version;
  }

  /** The CloudEvents attribute {@code dataschema}. */
  public String dataSchema() {
    return "https://herstel.org/schemas/" + attribute() + ".json";
  }

  /** The topic that carries it. */
  public String topic() {
    return ReferenceEvent.class.isAssignableFrom(record)
        ? Topics.REFERENCE_EVENTS
        : Topics.COMPLAINT_EVENTS;
  }
}
