package org.herstel.test;

import java.util.Map;

/** The PostgreSQL server of this test JVM, with what a fault test does to it. */
public final class Postgres {
  private Postgres() {}

  /** The database that {@link RealKafkaAndPostgres} gives to the service under test. */
  public static TestDatabase database() {
    Map<String, String> config = TestStack.control().getServiceConfig();
    return new TestDatabase(
        config.get("quarkus.datasource.jdbc.url"),
        config.get("quarkus.datasource.username"),
        config.get("quarkus.datasource.password"),
        config.get("quarkus.flyway.password"));
  }

  /** Makes an empty database with roles of its own, for a second service in one test. */
  public static TestDatabase newDatabase() {
    Map<String, String> made = TestStack.control().createDatabase();
    return new TestDatabase(
        made.get("url"), made.get("username"), made.get("password"), made.get("ownerPassword"));
  }

  /** Freezes every process of the server: connections stay open and nothing answers. */
  public static void pause() {
    TestStack.control().pausePostgres();
  }

  /** Ends a {@link #pause}. */
  public static void resume() {
    TestStack.control().resumePostgres();
  }

  /** {@code kill -9} of all its processes; returns when they are gone. */
  public static void kill() {
    TestStack.control().killPostgres();
  }

  /** Stops it in order, ending its connections; returns when it is gone. */
  public static void stop() {
    TestStack.control().stopPostgres();
  }

  /** Starts it again over the same data (stopping it first if it runs); returns when ready. */
  public static void restart() {
    TestStack.control().restartPostgres();
  }
}
