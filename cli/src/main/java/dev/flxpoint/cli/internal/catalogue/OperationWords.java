package dev.flxpoint.cli.internal.catalogue;

import dev.flxpoint.api.Operation;

/** Says for people what the catalogue says by constants. */
public final class OperationWords {
  private OperationWords() {}

  public static String retry(Operation operation) {
    return switch (operation.retry()) {
      case SAFE -> "safe: changes nothing, so the client may send it again";
      case IDEMPOTENT -> "idempotent: sent twice it changes no more, so it may be sent again";
      case NEVER -> "never: sent twice it may act twice; after an unclear failure look first";
    };
  }

  public static String paging(Operation operation) {
    String number = operation.paging().numberParameter();
    return number == null ? "none" : number + " (from 1)" + size(operation);
  }

  private static String size(Operation operation) {
    String size = operation.paging().sizeParameter();
    return size == null ? ", pages of a fixed size" : " and " + size;
  }

  public static String batch(Operation operation) {
    return operation.batchMax() == 0
        ? "none, or without a known limit"
        : "at most " + operation.batchMax() + " rows a call";
  }

  public static String evidence(Operation operation) {
    return switch (operation.evidence()) {
      case PAGE -> "a page of the API's reference describes it";
      case CODE -> "public code calls it; no page of the reference was found";
      case INFERRED -> "neither page nor code: it follows from guides and like operations";
    };
  }

  public static String deprecated(Operation operation) {
    if (!operation.deprecated()) {
      return "no";
    }
    Operation replacement = operation.replacedBy();
    return replacement == null ? "yes: the API advises against it" : "yes: use " + replacement.id();
  }
}
