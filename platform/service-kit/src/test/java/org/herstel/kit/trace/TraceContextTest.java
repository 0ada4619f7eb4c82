package org.herstel.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceContextTest {
  private static final String REQUEST = "00-" + "a".repeat(32) + "-00f067aa0ba902b7-01";
  private static final String FACT = "00-" + "b".repeat(32) + "-00f067aa0ba902b7-01";

  @AfterEach
  void clean() {
    MDC.clear();
  }

  @Test
  void a_request_goes_on_with_its_own_trace_after_work_in_another() {
    TraceContext.enter(REQUEST);
    String own = TraceContext.current();

    String during = TraceContext.during(FACT, TraceContext::current);

    assertThat(during).contains("b".repeat(32));
    assertThat(TraceContext.current()).isEqualTo(own);
  }

  @Test
  void a_thread_without_a_trace_has_none_afterwards_even_if_the_work_fails() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            TraceContext.during(
                FACT,
                () -> {
                  throw new IllegalStateException("fails");
                }));
    assertThat(TraceContext.current()).isNull();
  }
}
