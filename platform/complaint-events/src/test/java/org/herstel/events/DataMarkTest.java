package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a text to an event has to say here that it is not about a person, or mark it. */
class DataMarkTest {
  /** Names that promise words of, or about, a person. */
  private static final Set<String> SUSPICIOUS =
      Set.of(
          "name",
          "email",
          "phone",
          "address",
          "narrative",
          "text",
          "words",
          "summary",
          "description",
          "reason",
          "evidence",
          "correction",
          "counter",
          "detail",
          "by",
          "steps",
          "ideas",
          "desiredOutcome",
          "externalId",
          "why",
          "whyExtra",
          "failure",
          "share",
          "role");

  /** Suspicious by name, yet a stable code or the name of something that is not a person. */
  private static final Set<String> CODES =
      Set.of(
          "Closure.name",
          "DeadlineMoved.reason",
          "DeadlineSet.text",
          "DeadlineWarned.text",
          "FactOutOfStep.reason",
          "Reckoning.steps",
          "SupervisorAlerted.reason",
          "ManagerAlerted.reason",
          "CallTaskOpened.reason",
          "Message.reason",
          "MessageCancelled.reason",
          "TeamRegistered.name");

  /** Texts that are ids, codes or the platform's own words. */
  private static final Set<String> NOT_ABOUT_A_PERSON =
      Set.of(
          "AftercareScheduled.owner",
          "AgentRegistered.id",
          "AgentRegistered.languages",
          "AgentRegistered.skills",
          "AgentRegistered.team",
          "AlertAcknowledged.agent",
          "Arrangement.zone",
          "Basis.type",
          "CallAttempted.agent",
          "CalendarChanged.id",
          "CalendarChanged.validFrom",
          "CalendarChanged.version",
          "CalendarChanged.zone",
          "CauseConfirmed.code",
          "Closure.date",
          "ComplaintReceived.language",
          "ComplaintReceived.reference",
          "ComplaintReceived.source",
          "ComplaintReceived.sourceId",
          "Concern.category",
          "DeadlineMet.how",
          "DeadlineMet.rule",
          "DeadlineMissed.rule",
          "DeadlineMoved.rule",
          "DeadlineSet.metBy",
          "DeadlineSet.rule",
          "DeadlineWarned.owner",
          "DeadlineWarned.rule",
          "FactOutOfStep.type",
          "FirstResponseWarned.owner",
          "FeedbackGiven.place",
          "Gesture.type",
          "Harm.kind",
          "HolidayRegion.country",
          "HolidayRegion.subdivision",
          "Link.kind",
          "ManagerAlerted.team",
          "Measure.owner",
          "Message.channel",
          "Message.recipient",
          "Money.currency",
          "OpeningHours.day",
          "OpeningHours.shifts",
          "Owner.id",
          "Owner.team",
          "OwnerWarned.owner",
          "PraiseInvited.url",
          "PromiseMade.owner",
          "Reckoning.calendar",
          "Reckoning.calendarVersion",
          "Reckoning.inputs",
          "Reckoning.pack",
          "RecordDiscarded.place",
          "RecordDiscarded.source",
          "RecordDiscarded.type",
          "Reckoning.rule",
          "Reckoning.ruleVersion",
          "RulesChosen.calendar",
          "RulesChosen.calendarVersion",
          "RulesChosen.channel",
          "RulesChosen.country",
          "RulesChosen.pack",
          "RulesChosen.packVersion",
          "RulesChosen.product",
          "SubmittedComplaint.language",
          "SubmittedComplaint.source",
          "SubmittedComplaint.sourceId",
          "SubmittedConcern.category",
          "SupervisorAlerted.team",
          "TeamRegistered.id",
          "WaitingEnded.because");

  @Test
  void value_with_a_name_that_promises_a_person_is_marked() {
    assertThat(
            unmarkedTexts()
                .filter(component -> SUSPICIOUS.contains(component.getName()))
                .map(DataMarkTest::label))
        .containsExactlyInAnyOrderElementsOf(CODES);
  }

  @Test
  void every_text_is_marked_or_known_not_to_be_about_a_person() {
    assertThat(unmarkedTexts().map(DataMarkTest::label))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(NOT_ABOUT_A_PERSON.stream(), CODES.stream()).toList());
  }

  @Test
  void no_value_carries_two_marks() {
    assertThat(components())
        .noneMatch(component ->
            component.isAnnotationPresent(Personal.class)
                && component.isAnnotationPresent(Restricted.class));
  }

  private static Stream<RecordComponent> unmarkedTexts() {
    return components()
        .filter(component -> holdsText(component.getGenericType()))
        .filter(component -> DataMark.of(component) == DataMark.NONE);
  }

  private static Stream<RecordComponent> components() {
    Set<Class<?>> records = new LinkedHashSet<>();
    EventTypes.all().forEach(type -> collect(type.record(), records));
    collect(SubmittedComplaint.class, records);
    return records.stream().flatMap(record -> Stream.of(record.getRecordComponents()));
  }

  private static void collect(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
    } else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
      for (RecordComponent component : raw.getRecordComponents()) {
        collect(component.getGenericType(), records);
      }
    }
  }

  private static boolean holdsText(Type type) {
    return type == String.class
        || type instanceof ParameterizedType generic
            && Stream.of(generic.getActualTypeArguments()).anyMatch(DataMarkTest::holdsText);
  }

  private static String label(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }
}
