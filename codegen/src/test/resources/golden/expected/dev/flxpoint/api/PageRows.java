// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api;

import dev.flxpoint.api.model.Widget;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a page say of the page that follows; made for whoever implements {@link
 * PagedCall}. Immutable.
 *
 * @param cursorParameter the query parameter that leaves out all rows up to an id; null if there is
 *     none
 * @param id tells the id of a row, where there is such a parameter
 * @param mostNested how many nested rows the API puts into one page before it leaves out the rest
 * @param nested tells how many there are in a row
 */
@NullMarked
public record PageRows(
    @Nullable String cursorParameter,
    ToLongFunction<Object> id,
    int mostNested,
    ToIntFunction<Object> nested) {
  private static final PageRows SILENT =
      new PageRows(null, row -> 0, Integer.MAX_VALUE, row -> 0);

  /** Returns what is known of the rows of an operation; of any that has no pages, nothing. */
  public static PageRows of(Operation operation) {
    return switch (operation) {
      case GET_WIDGETS ->
          new PageRows(
              "sinceId",
              row -> ((Widget) row).id(),
              4000,
              row -> size(((Widget) row).parts()));
      default -> SILENT;
    };
  }

  private static int size(@Nullable List<?> list) {
    return list == null ? 0 : list.size();
  }
}
