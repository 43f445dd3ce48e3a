package dev.flxpoint.cli.internal.catalogue;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.text.Nearest;
import dev.flxpoint.cli.internal.text.Quoted;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of an operation. */
public final class OperationId implements ITypeConverter<Operation> {
  private static final int NAMED = 3;

  @Override
  public Operation convert(String value) {
    Operation operation = Operation.ofId(value);
    if (operation == null) {
      List<String> known = Arrays.stream(Operation.values()).map(Operation::id).toList();
      String hint =
          Nearest.of(value, known)
              .map(near -> "did you mean " + near + "?")
              .orElseGet(
                  () ->
                      "the nearest are %s."
                          .formatted(String.join(", ", Nearest.several(value, known, NAMED))));
      throw new TypeConversionException(
          "there is no operation %s; %s '%s scopes --operations' lists all"
              .formatted(Quoted.of(value), hint, CommandName.typed()));
    }
    return operation;
  }
}
