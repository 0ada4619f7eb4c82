package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Answer;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that is repeated has its effect once (G3). */
@ExtendWith(LocalStackExtension.class)
class IdempotencyTest {
  private static final int AT_ONCE = 32;

  private final LocalStack stack;
  private final String key = UUID.randomUUID().toString();
  private final String email = "idempotent-%s@example.org".formatted(key);

  IdempotencyTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void the_same_key_and_body_get_the_same_answer() {
    Answer first = post(Tongue.EN.story).is(201);
    Answer again = post(Tongue.EN.story).is(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Herstel-Position")).isEqualTo(first.header("Herstel-Position"));
    assertThatOneComplaintWasTakenIn();
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    post(Tongue.EN.story).is(201);
    post(Tongue.EN.story + " Nobody called.").isProblem(422, "idempotency-key-reused");
    assertThatOneComplaintWasTakenIn();
  }

  @Test
  void a_complaint_needs_a_key() {
    stack
        .agent("agent")
        .post(Service.INTAKE, "/v1/complaints", Recovery.complaint(Tongue.EN.story, email))
        .isProblem(400, "idempotency-key-missing");
  }

  @Test
  void many_at_once_with_one_key_make_one_complaint() throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers =
          IntStream.range(0, AT_ONCE)
              .mapToObj(caller ->
                  callers.submit(() -> {
                    together.await();
                    return post(Tongue.EN.story);
                  }))
              .toList();
      together.countDown();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isIn(201, 409);
        if (answer.get().status() == 409) {
          answer.get().isProblem(409, "idempotency-key-in-use");
          assertThat(answer.get().header("Retry-After")).isNotEmpty();
        }
      }
      String complaint = post(Tongue.EN.story).is(201).text("id");
      for (Future<Answer> answer : answers) {
        if (answer.get().status() == 201) {
          assertThat(answer.get().text("id")).isEqualTo(complaint);
        }
      }
    }
    assertThatOneComplaintWasTakenIn();
  }

  private Answer post(String story) {
    return stack
        .agent("agent")
        .post(
            Service.INTAKE,
            "/v1/complaints",
            Recovery.complaint(story, email),
            Map.of("Idempotency-Key", key));
  }

  /** Seen by the only thing that is the customer's: one acknowledgement. */
  private void assertThatOneComplaintWasTakenIn() {
    stack.mails().await(email, Tongue.EN.acknowledgement);
    stack.awaitRest();
    assertThat(stack.mails().to(email)).hasSize(1);
  }
}
