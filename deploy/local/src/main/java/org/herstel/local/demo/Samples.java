package org.herstel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads complaints from files. */
final class Samples {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NARRATIVE = "Consumer complaint narrative";

  private Samples() {}

  /** The complaints that come with the project: real English ones, invented Dutch and Estonian. */
  static List<Sample> ours(Path root) throws IOException {
    Path directory = root.resolve("deploy/samples");
    List<Sample> own = own(directory.resolve("own.json"));
    List<Sample> real = bureau(directory.resolve("cfpb.csv"));
    List<Sample> mixed = new ArrayList<>();
    for (int i = 0; i < Math.max(own.size(), real.size()); i++) {
      if (i < own.size()) {
        mixed.add(own.get(i));
      }
      if (i < real.size()) {
        mixed.add(real.get(i));
      }
    }
    return mixed;
  }

  /** A file of the Consumer Complaint Database; rows without a narrative are left out. */
  static List<Sample> bureau(Path file) throws IOException {
    List<Sample> samples = new ArrayList<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        if (!row.getOrDefault(NARRATIVE, "").isBlank()) {
          samples.add(bureau(row));
        }
      }
    }
    return samples;
  }

  private static Sample bureau(Map<String, String> row) {
    String id = row.get("Complaint ID");
    ObjectNode body = JSON.createObjectNode();
    body.putObject("customer")
        .put("externalId", "cfpb-" + id)
        .put("name", "Consumer " + id)
        .put("email", "consumer-" + id + "@example.org");
    body.put("narrative", row.get(NARRATIVE));
    body.put("occurredAt", row.get("Date received") + "T00:00:00Z");
    ObjectNode concern = body.putArray("concerns").addObject();
    concern.put("category", row.get("Product"));
    concern.put("description", description(row));
    return new Sample("cfpb", id, body);
  }

  private static String description(Map<String, String> row) {
    String detail = row.getOrDefault("Sub-issue", "");
    return detail.isBlank() ? row.get("Issue") : row.get("Issue") + ": " + detail;
  }

  private static List<Sample> own(Path file) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode written : JSON.readTree(file.toFile())) {
      String id = written.get("id").textValue();
      ObjectNode body = JSON.createObjectNode();
      body.putObject("customer")
          .put("name", written.get("name").textValue())
          .put("email", id + "@example.org");
      for (String member : List.of("narrative", "concerns", "desiredOutcome")) {
        if (written.has(member)) {
          body.set(member, written.get(member));
        }
      }
      samples.add(new Sample("samples", id, body));
    }
    return samples;
  }
}
