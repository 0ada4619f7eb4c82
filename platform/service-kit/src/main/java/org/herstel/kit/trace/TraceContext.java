package org.herstel.kit.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of what this request or thread is doing; it stands in the MDC. */
public final class TraceContext {
  /** Name of the header, the MDC key and the event attribute. */
  public static final String TRACEPARENT = "traceparent";

  private static final String TRACE_ID = "traceId";
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  private TraceContext() {}

  /** The {@code traceparent} of this thread, if it works on behalf of a trace. */
  public static @Nullable String current() {
    return (String) MDC.get(TRACEPARENT);
  }

  /**
   * Goes on with the trace that somebody began, as a step of its own, or begins one if there is
   * none or it is not well formed.
   */
  public static void enter(@Nullable String incoming) {
    Matcher matcher = FORM.matcher(incoming == null ? "" : incoming.strip());
    boolean goesOn =
        matcher.matches()
            && !matcher.group(1).equals("ff")
            && (!matcher.group(1).equals("00") || matcher.group(5) == null)
            && !isZero(matcher.group(2))
            && !isZero(matcher.group(3));
    String trace = goesOn ? matcher.group(2) : random() + random();
    MDC.put(TRACE_ID, trace);
    MDC.put(TRACEPARENT, "00-" + trace + "-" + random() + "-" + (goesOn ? matcher.group(4) : "01"));
  }

  /** Does some work in the trace of what caused it; then the thread's own trace goes on. */
  public static <T> T during(@Nullable String incoming, Supplier<T> work) {
    Object trace = MDC.get(TRACE_ID);
    Object parent = MDC.get(TRACEPARENT);
    enter(incoming);
    try {
      return work.get();
    } finally {
      restore(TRACE_ID, trace);
      restore(TRACEPARENT, parent);
    }
  }

  private static void restore(String key, @Nullable Object value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }

  private static boolean isZero(String hex) {
    return hex.chars().allMatch(c -> c == '0');
  }

  private static String random() {
    long number;
    do {
      number = ThreadLocalRandom.current().nextLong();
    } while (number == 0);
    return HexFormat.of().toHexDigits(number);
  }
}
