package org.herstel.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are too large with a problem document. The server would do it with an empty
 * answer, so the announced length is looked at before it; bodies without one are counted while they
 * are read, by {@code BodyReading}, before the server's own count, which is doubled, ends.
 */
@ApplicationScoped
public class BodyLimit {
  private static final int BEFORE_THE_SERVER = -3;
  private static final int AFTER_THE_SERVER = -1;
  private static final long LONGEST_HEARING_OUT = Duration.ofSeconds(5).toMillis();

  private final long bytes;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.bytes = limit.asLongValue();
  }

  /** The most that a body may have. */
  public long bytes() {
    return bytes;
  }

  static Problem tooLarge() {
    return Problem.of(413, "body-too-large", "The body is larger than this service takes.");
  }

  /** Refuses a body that turned out too large while it was read. */
  public ProblemException exceeded() {
    return new ProblemException(
        tooLarge(), java.util.Map.of(HttpHeaders.CONNECTION.toString(), "close"));
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_THE_SERVER).handler(this::refuseAnnounced);
    router
        .route()
        .order(AFTER_THE_SERVER)
        .handler(request -> {
          if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 2 * bytes);
          }
          request.next();
        });
  }

  private void refuseAnnounced(RoutingContext request) {
    String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (announced == null || !isMore(announced)) {
      request.next();
      return;
    }
    hearOut(request);
    request
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(Buffer.buffer(ProblemJson.bytes(tooLarge())));
  }

  /**
   * Closes only when the caller has finished, or after a while: who is closed upon while writing
   * sees a broken connection in place of the answer.
   */
  private static void hearOut(RoutingContext context) {
    HttpServerRequest request = context.request();
    long timer =
        context.vertx().setTimer(LONGEST_HEARING_OUT, over -> request.connection().close());
    request
        .handler(passedOver -> {})
        .exceptionHandler(gone -> context.vertx().cancelTimer(timer))
        .endHandler(finished -> {
          context.vertx().cancelTimer(timer);
          request.connection().close();
        })
        .resume();
  }

  private boolean isMore(String announced) {
    try {
      return Long.parseLong(announced) > bytes;
    } catch (NumberFormatException e) {
      return true;
    }
  }
}
