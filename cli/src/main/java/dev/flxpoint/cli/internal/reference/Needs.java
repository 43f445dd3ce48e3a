package dev.flxpoint.cli.internal.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call of an operation needs.
 *
 * @param description what its summary leaves out, or empty
 * @param tokenEvidence where its token types are from: {@code matrix}, {@code operation} or {@code
 *     inferred}
 * @param body what is sent, as a type; its name is empty. Null if nothing is
 */
public record Needs(
    String description, String tokenEvidence, List<Parameter> parameters, @Nullable Member body) {
  public Needs {
    parameters = List.copyOf(parameters);
  }

  /** Returns where the token types are from, for people. */
  public String tokenEvidenceWords() {
    return switch (tokenEvidence) {
      case "matrix" -> "the row of its resource in the API's token matrix";
      case "operation" ->
          "what the page of the operation itself says, which counts more than the" + " matrix";
      default -> "inferred: no source says it; it follows from like operations";
    };
  }
}
