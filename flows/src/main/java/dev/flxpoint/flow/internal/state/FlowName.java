package dev.flxpoint.flow.internal.state;

import java.util.regex.Pattern;

/** What a flow may be called, so that it can be a file's name anywhere. */
public final class FlowName {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private FlowName() {}

  public static String checked(String flow) {
    if (!NAME.matcher(flow).matches()) {
      throw new IllegalArgumentException(
          "No name of a flow: \""
              + flow
              + "\". Take 1 to 100 characters out of a-z, 0-9, '.', '_' and '-', the first a letter"
              + " or digit, such as inventory-push");
    }
    return flow;
  }
}
