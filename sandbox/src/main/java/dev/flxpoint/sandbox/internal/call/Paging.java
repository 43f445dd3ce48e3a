package dev.flxpoint.sandbox.internal.call;

import java.util.List;

/**
 * Cuts a list into pages.
 *
 * <p>A page has 100 rows unless the request says otherwise, and never more. The API states no
 * maximum, and clients are known to ask for 1,000 without a look at what they got: so the cap is
 * silent, and a client that takes a page shorter than it asked for as the last one loses rows here.
 */
public final class Paging {
  static final int MAX_SIZE = 100;

  private final String sizeName;
  private final long page;
  private final int size;
  private final int moved;

  private Paging(String sizeName, long page, int size, int moved) {
    this.sizeName = sizeName;
    this.page = page;
    this.size = size;
    this.moved = moved;
  }

  /**
   * Reads both parameters by the name of the one that numbers the pages.
   *
   * @throws Refusal 400 if either is below 1
   */
  public static Paging of(Params params, String pageName) {
    return of(params, pageName, pageName.startsWith("filter") ? "filterPageSize" : "pageSize");
  }

  /**
   * Reads both parameters by their names, which differ between operations.
   *
   * @throws Refusal 400 if either is below 1
   */
  public static Paging of(Params params, String pageName, String sizeName) {
    long page = atLeastOne(params, pageName, 1);
    long size = atLeastOne(params, sizeName, MAX_SIZE);
    return new Paging(sizeName, page, (int) Math.min(size, MAX_SIZE), params.moved());
  }

  public <T> List<T> cut(List<T> rows) {
    long first = (page - 1) * size;
    // Whoever starts to page sees the list as it is.
    long shifted = page == 1 ? first : Math.max(first - moved, 0);
    long from = Math.min(shifted, rows.size());
    long to = Math.min(from + size, rows.size());
    return rows.subList((int) from, (int) to);
  }

  /**
   * Refuses a list of names that is longer than a page.
   *
   * @throws Refusal 400
   */
  public void checkFits(String name, List<?> values) {
    if (values.size() > size) {
      throw Refusal.badRequest(
          "query "
              + name
              + ": "
              + values.size()
              + " values do not fit into a page; "
              + sizeName
              + " is "
              + size);
    }
  }

  private static long atLeastOne(Params params, String name, long fallback) {
    Long value = params.number(name);
    if (value != null && value < 1) {
      throw Refusal.badRequest("query " + name + " must be at least 1 but was " + value);
    }
    return value == null ? fallback : value;
  }
}
