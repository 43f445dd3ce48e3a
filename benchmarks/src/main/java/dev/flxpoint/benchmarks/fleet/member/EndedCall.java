package dev.flxpoint.benchmarks.fleet.member;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a member tells of each call, as a line. */
record EndedCall(long nanos, boolean served) {
  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (served|failed)");

  /** Returns what the line tells; nothing if it is cut, as the last one of a killed member is. */
  static Optional<EndedCall> of(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new EndedCall(Long.parseLong(matcher.group(1)), matcher.group(2).equals("served")))
        : Optional.empty();
  }

  String line() {
    return nanos + (served ? " served" : " failed");
  }
}
