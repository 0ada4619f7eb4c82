package org.herstel.resolution.link;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.herstel.events.Concern;
import org.herstel.events.Gesture;
import org.herstel.events.Link;
import org.herstel.events.Money;
import org.herstel.events.Party;
import org.herstel.events.Refusal;
import org.herstel.events.Step;
import org.herstel.kit.link.PageLanguage;
import org.herstel.resolution.casefile.Complaint;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.link.OfferPage.Entry;
import org.herstel.resolution.link.OfferPage.GestureLine;
import org.herstel.resolution.link.OfferPage.RefusalLine;
import org.herstel.resolution.link.OfferPage.StepLine;
import org.jspecify.annotations.Nullable;

/**
 * Puts an offer in the customer's language.
 *
 * @param zone that times are shown in
 * @param nameOf the name of an agent by id
 */
record OfferPages(PageLanguage language, ZoneId zone, UnaryOperator<String> nameOf) {
  private static final int LONGEST_REMINDER = 300;

  OfferPage page(Complaint complaint, PlanVersion plan, Link link) {
    return new OfferPage(
        complaint.reference(),
        complaint.customerName(),
        plan.plan().words(),
        moment(link.expiresAt()),
        steps(complaint, plan, Party.COMPANY),
        steps(complaint, plan, Party.CUSTOMER),
        gesture(plan.plan().gesture()),
        plan.plan().refusals().stream().map(refusal -> line(complaint, refusal)).toList(),
        zone.getId(),
        null,
        false,
        Entry.EMPTY);
  }

  private List<StepLine> steps(Complaint complaint, PlanVersion plan, Party party) {
    return plan.plan().steps().stream()
        .filter(step -> step.party() == party)
        .map(step -> line(complaint, step))
        .toList();
  }

  private StepLine line(Complaint complaint, Step step) {
    return new StepLine(
        step.text(),
        nameOf.apply(step.owner()),
        moment(step.due()),
        step.due().toString(),
        concern(complaint, step.answersConcern()));
  }

  private static RefusalLine line(Complaint complaint, Refusal refusal) {
    return new RefusalLine(concern(complaint, refusal.concern()), refusal.reason());
  }

  private static String concern(Complaint complaint, int number) {
    return complaint.concern(number).map(Concern::description).map(OfferPages::reminder).orElse("");
  }

  /** The customer knows the story: its beginning is enough to tell which concern is meant. */
  private static String reminder(String description) {
    return description.codePointCount(0, description.length()) <= LONGEST_REMINDER
        ? description
        : description
                .substring(0, description.offsetByCodePoints(0, LONGEST_REMINDER))
                .stripTrailing()
            + "…";
  }

  private @Nullable GestureLine gesture(@Nullable Gesture gesture) {
    if (gesture == null) {
      return null;
    }
    Money value = gesture.value();
    return new GestureLine(
        gesture.type(), value == null ? null : amount(value), gesture.whyExtra());
  }

  private String amount(Money money) {
    Currency currency = Currency.getInstance(money.currency());
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(currency);
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(BigDecimal.valueOf(money.minor(), decimals));
  }

  private String moment(Instant instant) {
    ZonedDateTime at = instant.atZone(zone);
    DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
    return Texts.in(language)
        .moment(
            date.withLocale(language.locale()).format(at),
            time.withLocale(language.locale()).format(at));
  }
}
