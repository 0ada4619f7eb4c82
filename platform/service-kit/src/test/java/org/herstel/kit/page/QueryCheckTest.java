package org.herstel.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.TeamKind;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;
import org.junit.jupiter.api.Test;

class QueryCheckTest {
  private final QueryCheck query = new QueryCheck();

  @Test
  void absent_parameters_choose_nothing() {
    assertThat(query.limit(null)).isEqualTo(50);
    assertThat(query.cursor(null)).isEmpty();
    assertThat(query.anyOf("kind", null, TeamKind.class)).isEmpty();
    assertThat(query.oneOf("kind", "", TeamKind.class)).isEmpty();
    assertThat(query.id("id", null)).isEmpty();
    assertThat(query.instant("at", null)).isEmpty();
    assertThat(query.text("q", null)).isEmpty();
    query.done();
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    query.limit("201");
    query.cursor("nonsense");
    query.anyOf("kind", List.of("PARTNER,X"), TeamKind.class);
    query.id("complaint", "1-1-1-1-1");
    query.instant("dueBefore", "tomorrow");
    query.text("q", "a\u0000");
    query.wrong("zone", "must be a time zone");

    assertThat(catchThrowableOfType(Invalid.class, query::done).violations())
        .extracting(Violation::field)
        .containsExactly("limit", "cursor", "kind", "complaint", "dueBefore", "q", "zone");
  }

  @Test
  void years_of_more_than_four_digits_are_refused_because_no_database_can_compare_with_them() {
    query.instant("dueBefore", "+1000000000-12-31T23:59:59Z");
    query.instant("dueAfter", "-0001-12-31T23:59:59Z");
    query.instant("at", "9999-12-31T23:59:59Z");

    assertThat(catchThrowableOfType(Invalid.class, query::done).violations())
        .extracting(Violation::field)
        .containsExactly("dueBefore", "dueAfter");
    Cursor crafted = new Cursor(List.of("+1000000000-12-31T23:59:59Z"));
    assertThat(catchThrowableOfType(Invalid.class, () -> crafted.instant(0))).isNotNull();
  }

  @Test
  void a_number_keeps_to_its_limits() {
    assertThat(query.number("score", "0", 0, 10)).contains(0);
    assertThat(query.number("score", "10", 0, 10)).contains(10);
    assertThat(query.number("score", "", 0, 10)).isEmpty();
    query.done();

    query.number("low", "-1", 0, 10);
    query.number("high", "11", 0, 10);
    query.number("text", "4.5", 0, 10);

    assertThat(catchThrowableOfType(Invalid.class, query::done).violations())
        .extracting(Violation::field)
        .containsExactly("low", "high", "text");
  }

  @Test
  void enums_may_be_repeated_or_separated_by_commas() {
    assertThat(query.anyOf("kind", List.of("PARTNER", "IN_HOUSE"), TeamKind.class)).hasSize(2);
    assertThat(query.anyOf("kind", List.of("PARTNER,IN_HOUSE"), TeamKind.class)).hasSize(2);
    query.done();
  }

  @Test
  void a_cursor_comes_back_as_it_was_given() {
    Instant at = Instant.parse("2026-11-21T20:18:00.123456Z");
    UUID id = UUID.randomUUID();

    Cursor cursor = Cursor.read(Cursor.behind(at, id, 7).text());

    assertThat(cursor.instant(0)).isEqualTo(at);
    assertThat(cursor.id(1)).isEqualTo(id);
    assertThat(cursor.number(2)).isEqualTo(7);
    assertThat(catchThrowableOfType(Invalid.class, () -> cursor.value(3))).isNotNull();
    assertThat(catchThrowableOfType(Invalid.class, () -> cursor.instant(1))).isNotNull();
    assertThat(catchThrowableOfType(Invalid.class, () -> Cursor.read("bnVsbA"))).isNotNull();
    assertThat(catchThrowableOfType(Invalid.class, () -> Cursor.read("W251bGxd"))).isNotNull();
  }

  @Test
  void a_page_knows_whether_it_is_the_last() {
    Page<String> first = Page.of(List.of(1, 2, 3), 2, Object::toString, Cursor::behind);

    assertThat(first.items()).containsExactly("1", "2");
    assertThat(Cursor.read(first.next()).number(0)).isEqualTo(2);
    assertThat(Page.of(List.of(1, 2), 2, Object::toString, Cursor::behind).next()).isNull();
    assertThat(Page.of(List.<Integer>of(), 2, Object::toString, Cursor::behind).next()).isNull();
  }
}
