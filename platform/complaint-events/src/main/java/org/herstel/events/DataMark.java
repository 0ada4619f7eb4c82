package org.herstel.events;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/**
 * Whom a value of an event is about or for; {@code x-herstel-data} in the schemas. The mark of an
 * object or a list of objects is about the thing itself; its members carry their own.
 */
public enum DataMark {
  /** Says nothing about a person beyond the ids in the envelope. */
  NONE,
  /** About a person; goes when the person is erased. */
  PERSONAL,
  /** Only for those who work on the complaint, and treated as personal when a person is erased. */
  RESTRICTED;

  /** The mark of a record component: its annotation, or {@link #NONE}. */
  public static DataMark of(RecordComponent component) {
    if (component.isAnnotationPresent(Restricted.class)) {
      return RESTRICTED;
    }
    return component.isAnnotationPresent(Personal.class) ? PERSONAL : NONE;
  }

  /** The value in the schema. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
