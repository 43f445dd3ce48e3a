package dev.flxpoint.cli.internal.catalogue;

import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells how Java calls an operation, by asking the client's own classes: the catalogue knows
 * neither how a resource is called there nor which interfaces hold it.
 */
public final class ClientCall {
  private ClientCall() {}

  /** Returns the way from a {@code Flxpoint} to the call, or none if the type may not call it. */
  public static Optional<String> of(Operation operation, TokenType type) {
    Class<?> client = client(type);
    return methods(client)
        .filter(accessor -> accessor.getReturnType().isInterface())
        .flatMap(
            accessor ->
                methods(accessor.getReturnType())
                    .filter(method -> performs(method, operation))
                    .map(method -> accessor.getName() + "()." + written(method)))
        .findFirst()
        .map(call -> "flxpoint." + entry(client) + "(token)." + call + ".execute()");
  }

  /** Returns the class of the client that holds a token of that type. */
  public static Class<?> client(TokenType type) {
    return switch (type) {
      case ACCOUNT -> AccountClient.class;
      case SOURCE -> SourceClient.class;
      case CHANNEL -> ChannelClient.class;
    };
  }

  private static String entry(Class<?> client) {
    return methods(Flxpoint.class)
        .filter(method -> method.getReturnType() == client)
        .map(Method::getName)
        .findFirst()
        .orElseThrow();
  }

  private static boolean performs(Method method, Operation operation) {
    ForOperation named = method.getAnnotation(ForOperation.class);
    return named != null && named.value() == operation;
  }

  private static String written(Method method) {
    return method.getName() + (method.getParameterCount() == 0 ? "()" : "(...)");
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods());
  }
}
