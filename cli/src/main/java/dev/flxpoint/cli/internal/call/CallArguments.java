package dev.flxpoint.cli.internal.call;

import dev.flxpoint.api.Operation;
import java.util.List;

/** Tells what operations take. */
public final class CallArguments {
  private CallArguments() {}

  /** Returns the names for {@code --param}, whatever the type of the token. */
  public static List<String> parameters(Operation operation) {
    return operation.tokenTypes().stream()
        .flatMap(type -> ClientMethod.of(operation, type).arguments().stream())
        .filter(argument -> argument.place() != Argument.Place.BODY)
        .map(Argument::name)
        .distinct()
        .toList();
  }
}
