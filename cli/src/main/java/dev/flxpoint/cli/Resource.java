package dev.flxpoint.cli;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of operations of the API, in the order of the catalogue. */
record Resource(String name, List<Operation> operations) {
  Resource {
    operations = List.copyOf(operations);
  }

  /** Returns the resources that the operations belong to, each with those alone. */
  static List<Resource> of(List<Operation> operations) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    for (Operation operation : operations) {
      groups.computeIfAbsent(operation.tag(), name -> new ArrayList<>()).add(operation);
    }
    return groups.entrySet().stream()
        .map(group -> new Resource(group.getKey(), group.getValue()))
        .toList();
  }

  /** Returns those of the operations that a token of the type may call. */
  static List<Operation> allowed(List<Operation> operations, TokenType type) {
    return operations.stream().filter(operation -> operation.tokenTypes().contains(type)).toList();
  }
}
