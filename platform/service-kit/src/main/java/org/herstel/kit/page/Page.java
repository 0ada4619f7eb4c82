package org.herstel.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page after this one; null at the end
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page of rows of which one more was read than is shown, so that the end is known.
   *
   * @param rows at most {@code limit + 1}
   * @param place the cursor behind a row
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> place) {
    List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(
        shown.stream().map(view).toList(),
        rows.size() > limit ? place.apply(shown.getLast()).text() : null);
  }
}
