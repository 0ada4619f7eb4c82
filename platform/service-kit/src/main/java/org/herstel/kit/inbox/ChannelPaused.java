package org.herstel.kit.inbox;

/** The channel waits and tries the same records again. */
public final class ChannelPaused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChannelPaused(String why) {
    super(why, null, false, false);
  }
}
