package dev.flxpoint.contract.live;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.List;

/** One request that the live check may send: an operation, with a token of a type. */
record Question(Operation operation, TokenType type) {
  /**
   * Returns the operations that change nothing. Two GETs of the API do change something; the
   * catalogue calls them no more safe than a POST.
   */
  static List<Operation> safeReads() {
    return Arrays.stream(Operation.values()).filter(Question::isSafeRead).toList();
  }

  static boolean isSafeRead(Operation operation) {
    return operation.method().equals("GET") && operation.retry() == Operation.Retry.SAFE;
  }

  /** Returns whether the spec accepts that type of token here. */
  boolean inScope() {
    return operation.tokenTypes().contains(type);
  }
}
