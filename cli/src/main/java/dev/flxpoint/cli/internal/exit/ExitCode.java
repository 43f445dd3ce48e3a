package dev.flxpoint.cli.internal.exit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the command tells the shell at its end. */
public enum ExitCode {
  DONE(0, "done"),
  FAILED(1, "the API, the network or the output failed, or the API refused a row"),
  BAD_INPUT(2, "bad usage or a bad file; nothing was sent"),
  BROKEN(3, "the command itself is broken: no suitable Java, a failed build, a bug"),
  INVALID_TOKEN(4, "the API refuses the token with 401"),
  WRONG_TYPE(5, "the token is valid, but of another type than --expect says, or gets a 403"),
  TYPE_UNKNOWN(6, "token: valid, but no request accepted it, so no type is known"),
  COULD_NOT_TELL(7, "token: the answers say nothing of it (network, limit, outage)"),
  UNHEALTHY(8, "health: the API cannot be reached, or not as it should be"),
  NOT_FOUND(9, "call: the API has no such thing, 404"),
  REFUSED(10, "call: the API refuses the request with 400, 409 or another 4xx"),
  UNCLEAR(11, "call: no clear answer, and it may have been done: look before you repeat it"),
  INTERRUPTED(130, "ended by Ctrl-C (143: by a signal); what is remembered is whole");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  /** Returns all codes with their meanings, for the help. */
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(code -> all.put(String.valueOf(code.code), code.meaning));
    return all;
  }
}
