package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChainHashTest {
  /** As the architecture lists them; data comes last. */
  private static final List<String> ORDER =
      List.of(
          "specversion",
          "id",
          "type",
          "source",
          "subject",
          "sequence",
          "time",
          "actor",
          "causationid",
          "correlationid",
          "causesource",
          "causesequence",
          "round",
          "audience",
          "dataschema");

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void published_vectors_are_what_this_release_computes() throws IOException {
    Approved.check(Vectors.FILE, Vectors.made());
  }

  /** By the words of the contract alone: no class of the contract takes part. */
  @Test
  void published_vectors_are_what_an_independent_computation_gives() throws Exception {
    byte[] previous = new byte[32];
    for (Vectors.Vector vector : Vectors.published()) {
      assertThat(vector.previous()).isEqualTo(HEX.formatHex(previous));
      previous = independently(previous, vector.attributes(), vector.data());
      assertThat(vector.hash()).as(vector.about()).isEqualTo(HEX.formatHex(previous));
    }
    assertThat(Vectors.published()).hasSize(4);
  }

  @Test
  void last_published_vector_and_with_it_the_chain_never_changes() throws IOException {
    assertThat(Vectors.published().getLast().hash())
        .isEqualTo("e7ceed71b783105920ca070ec18e77ee38b09353cc0ee33383c594c3a0d4be83");
  }

  @Test
  void published_vectors_are_read_from_their_headers_and_hash_alike() throws IOException {
    for (Vectors.Vector vector : Vectors.published()) {
      Map<String, byte[]> headers = new HashMap<>();
      headers.put("content-type", utf8("application/json"));
      headers.put("ce_chainhash", utf8(vector.chainhash()));
      vector.attributes().forEach((name, value) -> headers.put("ce_" + name, utf8(value)));

      Envelope event = CloudEvents.read(headers::get, utf8(vector.data()));

      assertThat(ChainHash.of(HEX.parseHex(vector.previous()), event))
          .isEqualTo(event.chainHash())
          .isEqualTo(HEX.parseHex(vector.hash()));
    }
  }

  @Property(tries = 300)
  void any_single_changed_attribute_changes_the_hash(
      @ForAll("events") Envelope event,
      @ForAll("events") Envelope other,
      @ForAll("hashes") byte[] previous) {
    for (EnvelopeChange change : EnvelopeChange.hashed()) {
      Envelope changed = change.apply(event, other);
      if (!changed.equals(event)) {
        assertThat(ChainHash.of(previous, changed))
            .as(change.attribute())
            .isNotEqualTo(ChainHash.of(previous, event));
      }
    }
  }

  @Property(tries = 100)
  void trace_context_and_own_hash_are_not_part_of_it(
      @ForAll("events") Envelope event, @ForAll("events") Envelope other) {
    for (EnvelopeChange change : EnvelopeChange.notHashed()) {
      assertThat(ChainHash.of(ChainHash.beforeFirst(), change.apply(event, other)))
          .as(change.attribute())
          .isEqualTo(ChainHash.of(ChainHash.beforeFirst(), event));
    }
  }

  @Property(tries = 100)
  void another_previous_hash_changes_the_hash(
      @ForAll("events") Envelope event, @ForAll("hashes") byte[] previous) {
    byte[] other = previous.clone();
    other[31] ^= 1;

    assertThat(ChainHash.of(other, event)).isNotEqualTo(ChainHash.of(previous, event));
  }

  @Test
  void absent_and_empty_are_different() {
    Envelope event = Envelopes.any().sample();
    Envelope absent = EnvelopeChange.named("causesource").with(event, null);
    Envelope empty = EnvelopeChange.named("causesource").with(event, "");

    assertThat(ChainHash.of(ChainHash.beforeFirst(), absent))
        .isNotEqualTo(ChainHash.of(ChainHash.beforeFirst(), empty));
  }

  @Test
  void text_that_moves_to_the_next_attribute_changes_the_hash() {
    Envelope event = Envelopes.any().sample();
    Envelope one =
        EnvelopeChange.named("source").with(EnvelopeChange.named("type").with(event, "ab"), "c");
    Envelope two =
        EnvelopeChange.named("source").with(EnvelopeChange.named("type").with(event, "a"), "bc");

    assertThat(ChainHash.of(ChainHash.beforeFirst(), one))
        .isNotEqualTo(ChainHash.of(ChainHash.beforeFirst(), two));
  }

  @Test
  void previous_hash_of_another_length_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChainHash.of(new byte[31], Envelopes.any().sample()));
  }

  @Provide
  Arbitrary<Envelope> events() {
    return Envelopes.any();
  }

  @Provide
  Arbitrary<byte[]> hashes() {
    return Envelopes.hash();
  }

  private static byte[] independently(byte[] previous, Map<String, String> attributes, String data)
      throws NoSuchAlgorithmException {
    ByteBuffer input = ByteBuffer.allocate(10_000).put(previous);
    for (String name : ORDER) {
      String value = attributes.get(name);
      if (value == null) {
        input.put(new byte[] {-1, -1, -1, -1});
      } else {
        input.putInt(utf8(value).length).put(utf8(value));
      }
    }
    input.putInt(utf8(data).length).put(utf8(data)).flip();
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(input);
    return sha256.digest();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
