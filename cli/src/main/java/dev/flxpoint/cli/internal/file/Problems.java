package dev.flxpoint.cli.internal.file;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one input file: the first {@value #LISTED} are kept, the rest is counted. */
public final class Problems {
  static final int LISTED = 20;

  private final String file;
  private final List<String> listed = new ArrayList<>();
  private int count;

  public Problems(String file) {
    this.file = file;
  }

  /** Notes a problem of the whole file. */
  public void add(String text) {
    note(file + ": " + text);
  }

  /** Notes a problem of one line, counted from 1. */
  public void add(long line, String text) {
    note(file + " line " + line + ": " + text);
  }

  /** Notes a problem of one cell. */
  public void add(long line, String column, String text) {
    note(file + " line " + line + ", column " + column + ": " + text);
  }

  boolean none() {
    return count == 0;
  }

  /** Throws all of them, if there are any. */
  public void throwIfAny() {
    if (none()) {
      return;
    }
    List<String> lines = new ArrayList<>(listed);
    if (count > LISTED) {
      lines.add("... and " + (count - LISTED) + " more.");
    }
    throw new BadInputException(String.join(System.lineSeparator(), lines));
  }

  private void note(String problem) {
    count++;
    if (count <= LISTED) {
      listed.add(problem);
    }
  }
}
