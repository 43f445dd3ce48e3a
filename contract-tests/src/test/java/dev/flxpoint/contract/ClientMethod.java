package dev.flxpoint.contract;

import com.squareup.moshi.Types;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

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

  /** Returns the type of the answer, which is a list where the call is for a page of it. */
  public Type answer() {
    ParameterizedType call = (ParameterizedType) method.getGenericReturnType();
    Type argument = call.getActualTypeArguments()[0];
    return call.getRawType() == PagedCall.class
        ? Types.newParameterizedType(List.class, argument)
        : argument;
  }

  private static Class<?> client(TokenType type) {
    return switch (type) {
      case ACCOUNT -> AccountClient.class;
      case SOURCE -> SourceClient.class;
      case CHANNEL -> ChannelClient.class;
    };
  }
}
