package dev.flxpoint.cli.internal.catalogue;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some operations of the API are about, with these in the order of the catalogue. */
public record Resource(String name, List<Operation> operations) {
  public Resource {
    operations = List.copyOf(operations);
  }

  /** Returns the resources that the operations belong to, each with those alone. */
  public static List<Resource> of(List<Operation> operations) {
    Map<String, List<Operation>> byResource = new LinkedHashMap<>();
    for (Operation operation : operations) {
      byResource.computeIfAbsent(operation.tag(), name -> new ArrayList<>()).add(operation);
    }
    return byResource.entrySet().stream()
        .map(each -> new Resource(each.getKey(), each.getValue()))
        .toList();
  }

  /** Returns those of the operations that a token of the type may call. */
  public static List<Operation> allowed(List<Operation> operations, TokenType type) {
    return operations.stream().filter(operation -> operation.tokenTypes().contains(type)).toList();
  }
}
