package dev.flxpoint.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the command tells the shell at its end. */
enum ExitCode {
  DONE(0, "done"),
  FAILED(1, "the API, the network or the output failed, or the API refused a row"),
  BAD_INPUT(2, "bad usage or a bad file; nothing was sent"),
  BROKEN(3, "the command itself is broken: no suitable Java, a failed build, a bug");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  /** Returns all codes with their meanings, for the help. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(code -> all.put(String.valueOf(code.code), code.meaning));
    return all;
  }
}
