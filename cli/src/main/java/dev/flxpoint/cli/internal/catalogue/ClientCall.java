package dev.flxpoint.cli.internal.catalogue;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells how Java calls an operation. */
public final class ClientCall {
  private ClientCall() {}

  /** Returns the way from a {@code Flxpoint} to the call, or none if the type may not call it. */
  public static Optional<String> of(Operation operation, TokenType type) {
    if (!operation.tokenTypes().contains(type)) {
      return Optional.empty();
    }
    return Optional.of(
        "flxpoint.%s(token).%s().%s(%s).execute()"
            .formatted(
                entry(client(type)),
                operation.accessor(),
                operation.javaMethod(),
                takesArguments(operation, type) ? "..." : ""));
  }

  /** Returns the class of the client that holds a token of that type. */
  public static Class<?> client(TokenType type) {
    return switch (type) {
      case ACCOUNT -> AccountClient.class;
      case SOURCE -> SourceClient.class;
      case CHANNEL -> ChannelClient.class;
    };
  }

  /** The one that takes a token: reflection may as well name that of a supplier first. */
  private static String entry(Class<?> client) {
    return methods(Flxpoint.class)
        .filter(method -> method.getReturnType() == client)
        .filter(method -> method.getParameterTypes()[0] != Supplier.class)
        .map(Method::getName)
        .findFirst()
        .orElseThrow();
  }

  /** They depend on the type: some are needed with an account token alone. */
  private static boolean takesArguments(Operation operation, TokenType type) {
    return methods(client(type))
        .filter(accessor -> accessor.getName().equals(operation.accessor()))
        .flatMap(accessor -> methods(accessor.getReturnType()))
        .filter(method -> method.getName().equals(operation.javaMethod()))
        .anyMatch(method -> method.getParameterCount() > 0);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods());
  }
}
