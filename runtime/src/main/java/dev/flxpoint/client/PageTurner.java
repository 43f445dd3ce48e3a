package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PageRows;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tells which page of a list to ask for next, from the pages that came. Not thread-safe. */
final class PageTurner {
  /** As many as public code asks the API for; nobody has documented a maximum. */
  static final long PAGE_SIZE = 100;

  private static final long FIRST = 1;

  /** So many rows from the beginning in the order of their ids are so by no accident. */
  private static final int ENOUGH = 10;

  /** What to do with a page. */
  enum Verdict {
    HAND_OUT,
    DROP,
    END
  }

  private final HttpUrl first;
  private final Operation.Paging paging;
  private final PageRows rows;
  private int number;
  private int size;
  private final @Nullable Long firstCursor;
  private @Nullable Long cursor;
  private boolean isRising = true;
  private long lastId = Long.MIN_VALUE;
  private int rising;
  private List<?> last = List.of();
  private boolean isRepeated;

  /** Creates one that begins with the page that a URL asks for. */
  PageTurner(Operation operation, HttpUrl first) {
    this.first = first;
    this.paging = operation.paging();
    this.rows = PageRows.of(operation);
    this.number = Objects.requireNonNullElse(asked(paging.numberParameter()), FIRST).intValue();
    this.size = Objects.requireNonNullElse(asked(paging.sizeParameter()), PAGE_SIZE).intValue();
    this.firstCursor = asked(rows.cursorParameter());
    this.cursor = firstCursor;
  }

  /** Returns where the next page is. */
  HttpUrl url() {
    HttpUrl.Builder url = first.newBuilder();
    set(url, paging.numberParameter(), number);
    set(url, paging.sizeParameter(), size);
    set(url, rows.cursorParameter(), cursor);
    return url.build();
  }

  /**
   * Judges the page that was asked for and moves on.
   *
   * @throws EndlessListException if the list does not seem to end
   */
  Verdict accept(List<?> page) throws EndlessListException {
    if (page.isEmpty()) {
      return Verdict.END;
    }
    if (isCut(page)) {
      shrink();
      return Verdict.DROP;
    }
    if (isBehindCursor(page)) {
      throw new EndlessListException(
          "rows that %s=%s leaves out came again".formatted(rows.cursorParameter(), cursor));
    }
    if (page.equals(last)) {
      if (isRepeated) {
        throw new EndlessListException("it answered the same page three times in a row");
      }
      isRepeated = true;
      number++;
      return Verdict.DROP;
    }
    isRepeated = false;
    last = page;
    turn(page);
    return Verdict.HAND_OUT;
  }

  private void turn(List<?> page) {
    number++;
    if (rows.cursorParameter() == null || !isRising) {
      return;
    }
    for (Object row : page) {
      long id = rows.id().applyAsLong(row);
      isRising &= id >= lastId;
      lastId = id;
      rising++;
    }
    if (!isRising) {
      // What came before the last id in another order would be left out: begin anew without it.
      number = Objects.equals(cursor, firstCursor) ? number : 1;
      cursor = firstCursor;
    } else if (rising >= ENOUGH) {
      number = 1;
      cursor = lastId;
    }
  }

  private boolean isBehindCursor(List<?> page) {
    Long after = cursor;
    return after != null && page.stream().anyMatch(row -> rows.id().applyAsLong(row) <= after);
  }

  private boolean isCut(List<?> page) {
    return rowsInUse() > 1
        && paging.sizeParameter() != null
        && page.stream().mapToLong(row -> rows.nested().applyAsInt(row)).sum() >= rows.mostNested();
  }

  /** The rows before this page must fill whole pages of the new size, or some would be skipped. */
  private void shrink() {
    int inUse = rowsInUse();
    int divisor = 2;
    while (inUse % divisor != 0) {
      divisor++;
    }
    number = (number - 1) * divisor + 1;
    size = inUse / divisor;
  }

  /** The API may give fewer rows a page than it is asked for, and count its pages by those. */
  private int rowsInUse() {
    return last.isEmpty() ? size : Math.min(size, last.size());
  }

  private @Nullable Long asked(@Nullable String parameter) {
    String value = parameter == null ? null : first.queryParameter(parameter);
    return value == null ? null : Long.valueOf(value);
  }

  private static void set(HttpUrl.Builder url, @Nullable String parameter, @Nullable Number value) {
    if (parameter != null && value != null) {
      url.setQueryParameter(parameter, value.toString());
    }
  }

  /** A list goes on without coming to new rows. */
  static final class EndlessListException extends Exception {
    EndlessListException(String message) {
      super(message);
    }
  }
}
