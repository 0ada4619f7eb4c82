package org.herstel.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.herstel.kit.journal.TransactionTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokensTest {
  private static final String K0 = "k0:" + key(0);
  private static final String K1 = "k1:" + key(1);
  private static final UUID COMPLAINT = UUID.fromString("0199d8a2-7c1e-7a3b-9f00-2b6c1d3e4f50");
  private static final Instant EXPIRY = Instant.parse("2026-11-21T20:18:00.123456Z");
  private static final SignedLink LINK = new SignedLink(COMPLAINT, "plan", 3, EXPIRY);

  private final LinkTokens tokens = tokens(K1 + "," + K0);

  @Test
  void a_link_is_valid_until_it_expires() {
    String token = token(tokens);

    assertThat(tokens.read(token, EXPIRY.minusNanos(1000))).isEqualTo(new LinkReading.Valid(LINK));
    assertThat(tokens.read(token, EXPIRY)).isEqualTo(new LinkReading.Expired(LINK));
    assertThat(tokens.read(tokens.token(COMPLAINT, "plan", 3, Instant.now().minusSeconds(1))))
        .isInstanceOf(LinkReading.Expired.class);
    assertThat(tokens.read(tokens.token(COMPLAINT, "plan", 3, Instant.now().plusSeconds(60))))
        .isInstanceOf(LinkReading.Valid.class);
  }

  @Test
  void services_with_the_same_keys_make_the_same_token() {
    assertThat(token(tokens)).isEqualTo(token(tokens(K1))).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void an_older_key_verifies_as_long_as_it_is_listed() {
    String old = token(tokens(K0));

    assertThat(tokens.read(old, Instant.EPOCH)).isEqualTo(new LinkReading.Valid(LINK));
    assertThat(tokens(K1).read(old, Instant.EPOCH)).isEqualTo(new LinkReading.Forged());
  }

  @Test
  void the_same_key_id_with_another_secret_does_not_verify() {
    assertThat(tokens("k1:" + key(2)).read(token(tokens), Instant.EPOCH))
        .isEqualTo(new LinkReading.Forged());
  }

  @Property(tries = 300)
  void a_token_with_any_bit_changed_is_forged(@ForAll @IntRange(max = 100_000) int choice) {
    byte[] bytes = Base64.getUrlDecoder().decode(token(tokens));
    int bit = choice % (bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThat(tokens.read(changed, Instant.EPOCH)).isEqualTo(new LinkReading.Forged());
  }

  @Test
  void a_token_cut_off_anywhere_is_forged() {
    String token = token(tokens);
    for (int length = 0; length < token.length(); length++) {
      assertThat(tokens.read(token.substring(0, length), Instant.EPOCH))
          .isEqualTo(new LinkReading.Forged());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "nonsense", "////", "%00", "=", "ÿÿÿÿ"})
  void what_is_no_token_is_forged(String token) {
    assertThat(tokens.read(token, Instant.EPOCH)).isEqualTo(new LinkReading.Forged());
    assertThat(tokens.read(token(tokens) + token + "=", Instant.EPOCH))
        .isEqualTo(new LinkReading.Forged());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k1", "k1:", "k1:short", "k1:!!!", ":x", "k 1:x", "k1,k2"})
  void keys_that_are_wrong_are_refused_without_being_shown(String keys) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens(keys))
        .withMessageStartingWith("herstel.links.keys: ")
        .withMessageNotContaining("short;");
  }

  @Test
  void a_key_id_may_appear_once_only() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens(K1 + "," + K1))
        .withMessageContaining("k1 appears twice");
  }

  @Test
  void without_keys_nothing_is_signed() {
    LinkTokens none = new LinkTokens(Optional.empty(), new TransactionTime(Duration.ZERO));

    assertThatIllegalStateException().isThrownBy(() -> token(none));
  }

  @Test
  void so_many_calls_a_minute_are_let_through() {
    AtomicLong nanos = new AtomicLong();
    RateLimit limit = new RateLimit(2, nanos::get);

    assertThat(limit.allows("a")).isTrue();
    assertThat(limit.allows("a")).isTrue();
    assertThat(limit.allows("a")).isFalse();
    assertThat(limit.allows("b")).isTrue();
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(limit.allows("a")).isTrue();
  }

  @Test
  void a_flood_of_invented_keys_does_not_fill_the_memory() {
    RateLimit limit = new RateLimit(2, () -> 0);
    for (int i = 0; i < 100_000; i++) {
      limit.allows("k" + i);
    }

    assertThat(limit.allows("new")).isFalse();
    assertThat(limit.allows("k1")).isTrue();
  }

  @Test
  void logs_do_not_show_a_token() {
    assertThat(MaskedPath.of("/c/" + token(tokens))).isEqualTo("/c/***");
    assertThat(MaskedPath.of("/c/" + token(tokens) + "/answer")).isEqualTo("/c/***/answer");
    assertThat(MaskedPath.of("/v1/complaints/" + COMPLAINT + "/notes"))
        .isEqualTo("/v1/complaints/" + COMPLAINT + "/notes");
  }

  private static String token(LinkTokens tokens) {
    return tokens.token(COMPLAINT, "plan", 3, EXPIRY);
  }

  private static LinkTokens tokens(String keys) {
    return new LinkTokens(Optional.of(keys), new TransactionTime(Duration.ZERO));
  }

  private static String key(int number) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) (number + 1));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }
}
