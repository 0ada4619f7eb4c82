package org.herstel.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The attributes and data of a submission as one of the two modes carried them. */
final class SubmittedAttributes {
  private static final List<String> REQUIRED = List.of("specversion", "source", "id", "type");

  private final UnaryOperator<String> label;
  private final List<String> reasons;
  private final Map<String, @Nullable String> texts = new HashMap<>();
  private byte @Nullable [] data;

  /**
   * @param label how the sender calls an attribute
   * @param reasons where to say what is wrong
   */
  SubmittedAttributes(UnaryOperator<String> label, List<String> reasons) {
    this.label = label;
    this.reasons = reasons;
  }

  /** Nothing can be made out, and why has been said: attributes are not called missing, too. */
  static SubmittedAttributes unreadable(List<String> reasons) {
    SubmittedAttributes none = new SubmittedAttributes(UnaryOperator.identity(), reasons);
    REQUIRED.forEach(name -> none.texts.put(name, null));
    return none;
  }

  void put(String name, String text) {
    texts.put(name, text);
  }

  /** The attribute is there, but not as a text; says so once. */
  void putMalformed(String name, String fault) {
    texts.put(name, null);
    reasons.add(label(name) + " " + fault);
  }

  void putData(byte[] bytes) {
    data = bytes;
  }

  @Nullable String optional(String name) {
    return texts.get(name);
  }

  /** The text, or null after saying that it is missing. */
  @Nullable String required(String name) {
    if (!texts.containsKey(name)) {
      reasons.add(label(name) + " is missing");
    }
    return texts.get(name);
  }

  String label(String name) {
    return label.apply(name);
  }

  byte @Nullable [] data() {
    return data;
  }
}
