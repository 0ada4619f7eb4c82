package org.herstel.events;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Envelopes as different as the contract allows. */
final class Envelopes {
  private static final long FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private Envelopes() {}

  static Arbitrary<Envelope> any() {
    return Combinators.combine(identity(), cause(), payload()).as(Envelopes::assemble);
  }

  static StringArbitrary text() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a0', '\ud7ff')
        .ofMinLength(1)
        .ofMaxLength(40);
  }

  static Arbitrary<UUID> uuid() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
  }

  static Arbitrary<Instant> instant() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND),
            Arbitraries.integers().between(0, 999_999))
        .as((second, micros) -> Instant.ofEpochSecond(second, micros * 1000L));
  }

  static Arbitrary<byte[]> hash() {
    return Arbitraries.bytes().array(byte[].class).ofSize(ChainHash.LENGTH);
  }

  private record Identity(
      UUID id, String type, String source, String subject, long sequence, Instant time) {}

  private record Cause(
      UUID causation, UUID correlation, String source, Long sequence, String actor, int round) {}

  private record Payload(
      String dataSchema, Audience audience, String traceparent, byte[] hash, byte[] data) {}

  private static Arbitrary<Identity> identity() {
    return Combinators.combine(
            uuid(),
            text(),
            text(),
            text(),
            Arbitraries.longs().between(1, Long.MAX_VALUE),
            instant())
        .as(Identity::new);
  }

  private static Arbitrary<Cause> cause() {
    return Combinators.combine(
            uuid().injectNull(0.3),
            uuid(),
            text().injectNull(0.3),
            Arbitraries.longs().between(1, Long.MAX_VALUE).injectNull(0.3),
            text(),
            Arbitraries.integers().between(0, Integer.MAX_VALUE))
        .as(Cause::new);
  }

  private static Arbitrary<Payload> payload() {
    return Combinators.combine(
            text(),
            Arbitraries.of(Audience.class),
            text().injectNull(0.3),
            hash(),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(200))
        .as(Payload::new);
  }

  private static Envelope assemble(Identity identity, Cause cause, Payload payload) {
    return new Envelope(
        identity.id(),
        identity.type(),
        identity.source(),
        identity.subject(),
        identity.sequence(),
        identity.time(),
        payload.dataSchema(),
        cause.round(),
        cause.causation(),
        cause.correlation(),
        cause.source(),
        cause.sequence(),
        cause.actor(),
        payload.audience(),
        payload.traceparent(),
        payload.hash(),
        payload.data());
  }
}
