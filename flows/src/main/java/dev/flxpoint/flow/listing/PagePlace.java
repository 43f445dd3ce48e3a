package dev.flxpoint.flow.listing;

/**
 * Where in a list a pass is. A page with more nested rows than the API answers is asked for again
 * in halves, and later pages grow again. Used by one thread.
 */
final class PagePlace {
  private final int mostSize;
  private final int nestedLimit;
  private int size;
  private int offset;

  /**
   * @param mostSize a power of two where there is a limit, so that a half begins where the whole
   *     did
   */
  PagePlace(int mostSize, int nestedLimit) {
    this.mostSize = mostSize;
    this.nestedLimit = nestedLimit;
    this.size = mostSize;
  }

  int page() {
    return offset / size + 1;
  }

  int size() {
    return size;
  }

  /** Goes on behind this page. */
  void goOn() {
    offset += size;
  }

  /** Returns whether a page that held so many nested rows is to be asked for again. */
  boolean isCut(int nested) {
    if (nested >= nestedLimit && size > 1) {
      size /= 2;
      return true;
    }
    return false;
  }

  /** Takes larger pages again after one that held so many nested rows. */
  void grow(int nested) {
    if (nested < nestedLimit / 4 && size < mostSize && offset % (size * 2) == 0) {
      size *= 2;
    }
  }
}
