package org.herstel.embedded.process;

/** A server, and what tests of faults do to it. Its data survive all of this. */
public interface Server extends AutoCloseable {
  /** Freezes all its processes: connections stay open and nothing answers. */
  void pause();

  /** Ends a {@link #pause}. */
  void resume();

  /** {@code kill -9} of all its processes; returns when they are gone. */
  void kill();

  /** Starts it again over the same data and at the same port; returns when it answers. */
  void restart();

  /** Stops it in order, ending its connections; returns when it is gone. */
  @Override
  void close();
}
