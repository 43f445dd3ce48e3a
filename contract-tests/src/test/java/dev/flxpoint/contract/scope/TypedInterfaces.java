package dev.flxpoint.contract.scope;

import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the compiler lets the owner of a token reach, starting from the client of its type.
 *
 * <p>The catalogue is judged beside it, so nothing that it tells is taken for granted here but what
 * a method is called.
 */
final class TypedInterfaces {
  private static final Map<TokenType, Class<?>> CLIENTS =
      Map.of(
          TokenType.ACCOUNT, AccountClient.class,
          TokenType.SOURCE, SourceClient.class,
          TokenType.CHANNEL, ChannelClient.class);

  private TypedInterfaces() {}

  /** Returns whether some accessor of the client leads to a method of the operation's name. */
  static boolean offer(ScopeCase asked) {
    return of(asked.type()).stream()
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .anyMatch(method -> method.getName().equals(asked.operation().javaMethod()));
  }

  /** Returns the method that sends the operation, from whichever type has it. */
  static Method methodOf(Operation operation) {
    return Arrays.stream(TokenType.values())
        .flatMap(type -> of(type).stream())
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .filter(method -> sends(method, operation))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No method sends " + operation));
  }

  private static boolean sends(Method method, Operation operation) {
    ForOperation named = method.getAnnotation(ForOperation.class);
    return named != null && named.value() == operation;
  }

  private static List<Class<?>> of(TokenType type) {
    Class<?> client = CLIENTS.get(type);
    String generated = client.getSuperclass().getPackageName();
    return Arrays.stream(client.getMethods())
        .<Class<?>>map(Method::getReturnType)
        .filter(api -> api.isInterface() && api.getPackageName().equals(generated))
        .toList();
  }
}
