package dev.flxpoint.contract.program;

import dev.flxpoint.api.Operation;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the API answers to one call of a program.
 *
 * @param told the ids of the state that the program learns, by their names
 * @param answer JSON; empty for an answer without a body
 */
record Exchange(
    String state,
    Map<String, Long> told,
    Operation operation,
    String description,
    int status,
    String answer) {
  Exchange withAnswer(String other) {
    return new Exchange(state, told, operation, description, status, other);
  }

  boolean isAskedBy(SentRequest request) {
    String path =
        Stream.of(operation.path().split("/", -1))
            .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
            .collect(Collectors.joining("/"));
    return request.method().equals(operation.method()) && request.path().matches(path);
  }
}
