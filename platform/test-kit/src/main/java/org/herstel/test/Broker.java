package org.herstel.test;

/** The Kafka broker of this test JVM, with what a fault test does to it. */
public final class Broker {
  private Broker() {}

  /** Host and port for clients. */
  public static String bootstrapServers() {
    return TestStack.control().getBootstrapServers();
  }

  /** Freezes the broker (SIGSTOP): connections stay open and nothing answers. */
  public static void pause() {
    TestStack.control().pauseBroker();
  }

  /** Ends a {@link #pause}. */
  public static void resume() {
    TestStack.control().resumeBroker();
  }

  /** {@code kill -9}; returns when the process is gone. */
  public static void kill() {
    TestStack.control().killBroker();
  }

  /** Stops it in order; returns when the process is gone. */
  public static void stop() {
    TestStack.control().stopBroker();
  }

  /** Starts it again over the same data (stopping it first if it runs); returns when ready. */
  public static void restart() {
    TestStack.control().restartBroker();
  }
}
