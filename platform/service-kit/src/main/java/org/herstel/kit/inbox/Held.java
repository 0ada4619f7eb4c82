package org.herstel.kit.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the import of a partition keeps in mind between its batches: facts that come later than they
 * stand, and complaints whose facts are left to the inbox. A loss of it costs nothing but reading
 * again, as no offset moves meanwhile.
 */
public final class Held {
  private final Map<String, Deque<Decoded>> waiting = new HashMap<>();
  private final Set<String> left = new HashSet<>();

  /** For a try that may have to be repeated. */
  Held copy() {
    Held copy = new Held();
    waiting.forEach((subject, records) -> copy.waiting.put(subject, new ArrayDeque<>(records)));
    copy.left.addAll(left);
    return copy;
  }

  boolean isLeft(String subject) {
    return left.contains(subject);
  }

  /** From here on the complaint's facts are the inbox's. */
  public void leave(String subject) {
    left.add(subject);
    waiting.remove(subject);
  }

  boolean isWaiting(String subject) {
    return waiting.containsKey(subject);
  }

  void add(Decoded record) {
    waiting.computeIfAbsent(record.subject(), subject -> new ArrayDeque<>()).add(record);
  }

  /** Everything that waits for one of these complaints. */
  List<Decoded> waiting(Set<String> subjects) {
    return subjects.stream()
        .filter(waiting::containsKey)
        .flatMap(subject -> waiting.get(subject).stream())
        .toList();
  }

  /** Takes all that waits for a complaint, in order. */
  Deque<Decoded> release(String subject) {
    Deque<Decoded> released = waiting.remove(subject);
    return released == null ? new ArrayDeque<>() : released;
  }
}
