package org.herstel.local.launch;

/** Every port that the stack listens on, always on the loopback interface. */
public enum Port {
  INTAKE(8081, "the intake service"),
  RESOLUTION(8082, "the resolution service"),
  FOLLOWUP(8083, "the followup service"),
  NOTIFICATION(8084, "the notification service"),
  KAFKA(9092, "Kafka"),
  KAFKA_CONTROLLER(9093, "Kafka's controller"),
  KAFKA_SERVICES(9094, "Kafka, for clients with a password"),
  POSTGRES(5432, "PostgreSQL"),
  SMTP(2525, "the mail sink (SMTP)"),
  MAIL_HTTP(8025, "the mail sink (HTTP)");

  private final int standard;
  private final String purpose;

  Port(int standard, String purpose) {
    this.standard = standard;
    this.purpose = purpose;
  }

  public int standard() {
    return standard;
  }

  /** What listens there, in words. */
  public String purpose() {
    return purpose;
  }

  /** The environment variable that moves this port. */
  public String variable() {
    return "HERSTEL_" + name() + "_PORT";
  }
}
