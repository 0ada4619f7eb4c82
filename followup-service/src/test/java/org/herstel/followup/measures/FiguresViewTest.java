package org.herstel.followup.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.herstel.followup.measures.Breakdown.Cell;
import org.herstel.followup.measures.Figures.Spread;
import org.herstel.followup.measures.FiguresView.PromisesView;
import org.junit.jupiter.api.Test;

class FiguresViewTest {

  @Test
  void a_share_of_nothing_is_not_zero() {
    FiguresView nothing = FiguresView.of(Figures.NONE);
    assertThat(nothing.promises()).isEqualTo(new PromisesView(0, 0, 0, 0, 0, 0, null));
    assertThat(nothing.firstResponse())
        .isEqualTo(new FiguresView.FirstResponseView(0, 0, null, null, null));
    assertThat(nothing.resolution()).isEqualTo(new FiguresView.ResolutionView(0, null, null));
    assertThat(nothing.satisfaction().checks()).isEqualTo(new FiguresView.ChecksView(0, 0, null));
  }

  @Test
  void only_settled_promises_count_for_the_rate() {
    Figures figures =
        new Figures(
            Map.of(
                Outcome.OPEN, 4L,
                Outcome.KEPT, 2L,
                Outcome.BROKEN, 1L,
                Outcome.RENEGOTIATED, 5L,
                Outcome.RELEASED, 6L),
            Map.of());
    assertThat(FiguresView.of(figures).promises())
        .isEqualTo(new PromisesView(18, 4, 2, 5, 1, 6, 0.6667));
  }

  @Test
  void nothing_good_among_some_is_zero() {
    assertThat(new Figures(Map.of(Outcome.MISSED, 3L), Map.of()).rate(Outcome.MET, Outcome.MISSED))
        .isEqualTo(0.0);
  }

  @Test
  void durations_are_told_in_minutes_and_hours() {
    Figures figures =
        new Figures(
            Map.of(Outcome.MET, 2L, Outcome.RESOLVED, 3L),
            Map.of(
                Measure.FIRST_RESPONSE, new Spread(90_000, 1_234_567),
                Measure.RESOLUTION, new Spread(5_400_000, 36_018_000)));
    assertThat(FiguresView.of(figures).firstResponse())
        .isEqualTo(new FiguresView.FirstResponseView(2, 0, 1.0, 1.5, 20.58));
    assertThat(FiguresView.of(figures).resolution())
        .isEqualTo(new FiguresView.ResolutionView(3, 1.5, 10.01));
  }

  @Test
  void groups_come_by_id_and_what_cannot_be_assigned_last() {
    Figures some = new Figures(Map.of(Outcome.MET, 1L), Map.of());
    Breakdown breakdown =
        Breakdown.of(
            Map.of(
                new Cell(Optional.empty(), Optional.empty()), some,
                new Cell(Optional.empty(), Optional.of(Optional.empty())), some,
                new Cell(Optional.empty(), Optional.of(Optional.of("b"))), some,
                new Cell(Optional.of(3), Optional.of(Optional.of("b"))), some,
                new Cell(Optional.empty(), Optional.of(Optional.of("a"))), some));
    assertThat(breakdown.sorted())
        .extracting(Map.Entry::getKey)
        .containsExactly(Optional.of("a"), Optional.of("b"), Optional.empty());
    assertThat(breakdown.groups().get(Optional.of("b")).periods()).containsOnlyKeys(3);
    assertThat(breakdown.all().whole()).isEqualTo(some);
    assertThat(breakdown.all().of(3)).isEqualTo(Figures.NONE);
  }
}
