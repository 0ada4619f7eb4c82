package org.herstel.kit.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.herstel.events.Money;

/**
 * An amount of money in a body.
 *
 * @param minor in the currency's smallest unit, 0 to 2^53
 * @param currency ISO 4217 code
 */
public record MoneyBody(
    @NotNull @Min(0) @Max(MoneyBody.MOST) Long minor, @NotNull @CurrencyCode String currency) {

  /** 2^53: what every JSON reader still takes exactly. */
  public static final long MOST = 1L << 53;

  /** The amount as events carry it. */
  public Money toMoney() {
    return new Money(minor, currency);
  }
}
