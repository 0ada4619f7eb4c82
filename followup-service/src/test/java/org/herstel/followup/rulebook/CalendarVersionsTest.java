package org.herstel.followup.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.herstel.events.ReferenceEvent;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.DataFile;
import org.herstel.kit.decision.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarVersionsTest {
  private final List<BusinessTime> known = List.of(calendar("1", "2026-01-01", "09:00"));

  @ParameterizedTest
  @CsvSource({
    "2, 2026-02-01, 08:00, ''",
    "1, 2026-01-01, 08:00, calendar-version-exists",
    "1, 2026-02-01, 09:00, calendar-version-exists",
    "2, 2026-01-01, 09:00, valid-from-taken",
  })
  void a_version_is_added_and_never_changed(
      String version, String validFrom, String opens, String refusal) {
    Decision<ReferenceEvent> decision =
        CalendarVersions.add(known, calendar(version, validFrom, opens).calendar());

    String codes =
        decision instanceof Decision.Refused<ReferenceEvent>(var obstacles)
            ? String.join(" ", obstacles.stream().map(one -> one.code()).toList())
            : "";
    assertThat(codes).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"1, 2026-01-01, 09:00"})
  void the_same_once_more_is_nothing_new(String version, String validFrom, String opens) {
    assertThat(CalendarVersions.add(known, calendar(version, validFrom, opens).calendar()))
        .isEqualTo(Decision.events(List.of()));
  }

  private static BusinessTime calendar(String version, String validFrom, String opens) {
    String text =
        """
        id: house-lv
        version: "%s"
        valid-from: %s
        zone: Europe/Riga
        hours:
          monday: [%s-17:00]
        """
            .formatted(version, validFrom, opens);
    return Calendars.load(List.of(new DataFile("x", text))).all().getFirst();
  }
}
