package org.herstel.kit.parking;

import java.util.UUID;

/**
 * What {@code operator-commands} carries, as JSON.
 *
 * @param service the one that parked
 * @param action {@code retry} or {@code discard}
 * @param reason why it is discarded
 * @param actor id of the operator
 */
public record OperatorCommand(
    String service, String action, UUID parked, String reason, String actor) {
  public static final String RETRY = "retry";
  public static final String DISCARD = "discard";
}
