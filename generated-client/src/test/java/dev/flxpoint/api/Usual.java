package dev.flxpoint.api;

import java.util.List;
import java.util.Optional;

/**
 * What every type of a kind has, so that its kind stands for it; one that lacks a part has none.
 */
enum Usual {
  MODEL(
      "model",
      "Builder.build(): X",
      "Builder.unknownMember(name: String, value: Object?): X.Builder",
      "static builder(): X.Builder",
      "toBuilder(): X.Builder",
      "unknownMembers(): Map<String, Object?>"),
  PARAMETERS(
      "parameters",
      "Builder.build(): X",
      "static builder(): X.Builder",
      "static none(): X",
      "static of(parameters: Consumer<X.Builder>): X"),
  OPEN_ENUM("open enum", "isKnown(): boolean", "static of(value: String): X", "value(): String");

  private final String kind;
  private final String lines;

  Usual(String kind, String... lines) {
    this.kind = kind;
    this.lines = String.join("\n", lines);
  }

  /** Takes the usual lines away if all are there; returns the kind that stands for them. */
  static Optional<String> take(Class<?> type, List<String> members) {
    for (Usual usual : values()) {
      List<String> expected =
          usual.lines.lines().map(line -> line.replaceAll("\\bX\\b", TypeText.name(type))).toList();
      if (members.containsAll(expected)) {
        members.removeAll(expected);
        return Optional.of(usual.kind);
      }
    }
    return Optional.empty();
  }
}
