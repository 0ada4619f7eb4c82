package org.herstel.kit.parking;

/** Why a record waits. */
public enum ParkedKind {
  /** The bytes are not an event that its source may say. */
  UNDECODABLE,
  /** Applying it failed. */
  FAILED,
  /** There is another event in its place: a forged source, or a restored database. */
  FORK,
  /** Others are missing before it; it drains by itself when they come. */
  GAP,
  /** It waits behind another record of its complaint. */
  QUEUED;

  /** Whether it may be tried without anybody asking for it. */
  boolean drains() {
    return this == GAP || this == QUEUED;
  }
}
