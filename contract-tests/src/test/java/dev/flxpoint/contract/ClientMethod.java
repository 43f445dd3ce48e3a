package dev.flxpoint.contract;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The way to an operation that the catalogue tells, from the client of one token type.
 *
 * @param accessor of the client, for the interface that has the method
 * @param method sends the request, with all arguments
 */
public record ClientMethod(Method accessor, Method method) {
  /** Returns the way from the client of that type, which must be one that the operation accepts. */
  public static ClientMethod of(Operation operation, TokenType type) {
    try {
      Method accessor = client(type).getMethod(operation.accessor());
      Method method =
          Arrays.stream(accessor.getReturnType().getMethods())
              .filter(each -> each.getName().equals(operation.javaMethod()) && !each.isDefault())
              .findFirst()
              .orElseThrow(() -> new AssertionError(accessor + " does not lead to " + operation));
      return new ClientMethod(accessor, method);
    } catch (NoSuchMethodException e) {
      throw new AssertionError("The client lacks what the catalogue tells of " + operation, e);
    }
  }

  private static Class<?> client(TokenType type) {
    return switch (type) {
      case ACCOUNT -> AccountClient.class;
      case SOURCE -> SourceClient.class;
      case CHANNEL -> ChannelClient.class;
    };
  }
}
