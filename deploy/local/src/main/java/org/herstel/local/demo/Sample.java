package org.herstel.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A complaint to play.
 *
 * @param source and {@code id} identify it for its sender
 * @param body as the API takes it, without channel and source
 */
record Sample(String source, String id, ObjectNode body) {

  /** The same complaint from a sender of its own, so that it is new however often it is played. */
  Sample handedInBy(String run) {
    return new Sample(source + "-" + run, id, body);
  }
}
