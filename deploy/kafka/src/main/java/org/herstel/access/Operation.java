package org.herstel.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may be allowed, by Kafka's names. */
public enum Operation {
  @JsonProperty("Read")
  READ("Read"),
  @JsonProperty("Write")
  WRITE("Write"),
  @JsonProperty("Create")
  CREATE("Create"),
  @JsonProperty("Delete")
  DELETE("Delete"),
  @JsonProperty("Alter")
  ALTER("Alter"),
  @JsonProperty("Describe")
  DESCRIBE("Describe"),
  @JsonProperty("DescribeConfigs")
  DESCRIBE_CONFIGS("DescribeConfigs"),
  @JsonProperty("AlterConfigs")
  ALTER_CONFIGS("AlterConfigs");

  private final String label;

  Operation(String label) {
    this.label = label;
  }

  /** As Kafka and Strimzi write it. */
  public String label() {
    return label;
  }
}
