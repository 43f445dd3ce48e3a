package dev.flxpoint.specdiff;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a version may carry changes: what breaks needs a new major, below 1.0 a minor. */
public final class ReleaseRule {
  private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

  private ReleaseRule() {}

  /**
   * Returns why the current version is wrong, or an empty text if it is right.
   *
   * @param breaking whether anything that was right at the released version is wrong now
   */
  public static String objection(String released, String current, boolean breaking) {
    int[] from = numbers(released);
    int[] to = numbers(current);
    if (Arrays.compare(to, from) < 0) {
      return "version " + current + " is older than the released " + released;
    }
    boolean moved = to[0] > from[0] || (to[0] == 0 && to[1] > from[1]);
    return !breaking || moved
        ? ""
        : "what breaks since "
            + released
            + " needs info.version "
            + (from[0] > 0 ? (from[0] + 1) + ".0.0" : "0." + (from[1] + 1) + ".0")
            + " or newer, but it is "
            + current;
  }

  private static int[] numbers(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new BadDocumentException("version '" + version + "' is not of the form 1.2.3");
    }
    return new int[] {
      Integer.parseInt(matcher.group(1)),
      Integer.parseInt(matcher.group(2)),
      Integer.parseInt(matcher.group(3))
    };
  }
}
