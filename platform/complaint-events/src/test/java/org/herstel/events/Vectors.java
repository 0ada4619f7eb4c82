package org.herstel.events;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The published chains, from which the committed file is made. */
final class Vectors {
  static final Path FILE = Path.of("src/main/resources/org/herstel/events/chain-hash-vectors.json");

  private static final String INTAKE = "/herstel/intake";
  private static final String COMPLAINT = "019aa7b0-1111-7000-8000-00000000000a";
  private static final UUID FIRST = UUID.fromString("019aa7b0-1111-7000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("019aa7b0-1111-7000-8000-000000000002");
  private static final UUID THIRD = UUID.fromString("019aa7b0-1111-7000-8000-000000000003");
  private static final UUID FOREIGN = UUID.fromString("019aa7b0-2222-7000-8000-000000000004");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One event of a chain as the file tells it; {@code attributes} holds only those present. */
  record Vector(
      String about,
      String previous,
      Map<String, String> attributes,
      String data,
      String hash,
      String chainhash) {}

  private Vectors() {}

  static List<Vector> published() throws IOException {
    return JSON.readValue(FILE.toFile(), new TypeReference<>() {});
  }

  static byte[] made() throws IOException {
    List<Vector> vectors = new ArrayList<>();
    byte[] previous = ChainHash.beforeFirst();
    for (Map.Entry<String, Envelope> event : chain().entrySet()) {
      byte[] hash = ChainHash.of(previous, event.getValue());
      vectors.add(vector(event.getKey(), previous, event.getValue().chained(hash)));
      previous = hash;
    }
    String json =
        JSON.writer(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .writeValueAsString(vectors);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Envelope> chain() {
    Map<String, Envelope> chain = new LinkedHashMap<>();
    chain.put(
        "first of its subject: after 32 zero bytes; causation and cause are absent",
        event(FIRST, 1, "received", "2026-11-21T20:18:00Z", null, null, null, 1, "{\"heat\":3}"));
    chain.put(
        "non-ASCII data; caused by the event before, of the same source",
        event(
            SECOND,
            2,
            "note-added",
            "2026-11-21T20:18:00.000001Z",
            FIRST,
            null,
            null,
            1,
            "{\"text\":\"Mõned asjad – “três” 😠\"}"));
    chain.put(
        "caused by another service; every attribute is present",
        event(
            THIRD,
            3,
            "status-changed",
            "2026-11-21T20:18:01.5Z",
            FOREIGN,
            "/herstel/resolution",
            12L,
            2,
            "{\"from\":\"RECEIVED\",\"to\":\"LISTENING\"}"));
    chain.put(
        "empty data is no bytes, which is not the same as absent",
        event(FOREIGN, 4, "note-added", "2026-11-21T20:18:01.5Z", null, null, null, 2, ""));
    return chain;
  }

  private static Envelope event(
      UUID id,
      long sequence,
      String name,
      String time,
      UUID causation,
      String causeSource,
      Long causeSequence,
      int round,
      String data) {
    String type = "org.herstel.complaint." + name + ".v1";
    return new Envelope(
        id,
        type,
        INTAKE,
        COMPLAINT,
        sequence,
        Instant.parse(time),
        "https://herstel.org/schemas/" + type + ".json",
        round,
        causation,
        FIRST,
        causeSource,
        causeSequence,
        "agent-2",
        sequence == 3 ? Audience.RESTRICTED : Audience.STAFF,
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ChainHash.beforeFirst(),
        data.getBytes(StandardCharsets.UTF_8));
  }

  private static Vector vector(String about, byte[] previous, Envelope event) {
    Map<String, String> attributes = new LinkedHashMap<>();
    CloudEvents.headers(event)
        .forEach((name, value) -> {
          if (name.startsWith("ce_") && !name.equals("ce_chainhash")) {
            attributes.put(
                name.substring("ce_".length()), new String(value, StandardCharsets.UTF_8));
          }
        });
    return new Vector(
        about,
        HexFormat.of().formatHex(previous),
        attributes,
        new String(event.data(), StandardCharsets.UTF_8),
        HexFormat.of().formatHex(event.chainHash()),
        new String(CloudEvents.headers(event).get("ce_chainhash"), StandardCharsets.UTF_8));
  }
}
