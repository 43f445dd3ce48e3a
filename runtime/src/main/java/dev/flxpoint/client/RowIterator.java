package dev.flxpoint.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Hands out the rows of pages, of which none is empty. */
final class RowIterator<T> implements Iterator<T> {
  private final Iterator<List<T>> pages;
  private Iterator<T> rows = Collections.emptyIterator();

  RowIterator(Iterator<List<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext() || pages.hasNext();
  }

  @Override
  public T next() {
    if (!rows.hasNext()) {
      if (!pages.hasNext()) {
        throw new NoSuchElementException("The list has no more rows");
      }
      rows = pages.next().iterator();
    }
    return rows.next();
  }
}
