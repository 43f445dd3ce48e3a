package dev.flxpoint.cli.internal.call;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.ClientCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import okio.ByteString;

/** The method of the client that calls an operation with a token of some type. */
final class ClientMethod {
  private final Method accessor;
  private final Method method;
  private final List<Slot> slots;

  private ClientMethod(Method accessor, Method method) {
    this.accessor = accessor;
    this.method = method;
    this.slots = Arrays.stream(method.getParameters()).map(Slot::of).toList();
  }

  /** Returns the one of an operation, which a token of that type must be allowed to call. */
  static ClientMethod of(Operation operation, TokenType type) {
    try {
      Method accessor = ClientCall.client(type).getMethod(operation.accessor());
      Method method =
          Arrays.stream(accessor.getReturnType().getMethods())
              .filter(each -> Modifier.isAbstract(each.getModifiers()))
              .filter(each -> operation(each) == operation)
              .findFirst()
              .orElseThrow();
      return new ClientMethod(accessor, method);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("No client of " + operation, e);
    }
  }

  /** Returns what it takes, in the order of its parameters. */
  List<Argument> arguments() {
    return slots.stream().flatMap(slot -> slot.arguments().stream()).toList();
  }

  /** Returns the call by that client, which must be the one of the type. */
  ApiCall<ByteString> call(Object client, Given given) {
    List<Object> values = new ArrayList<>();
    for (Slot slot : slots) {
      values.add(slot.value(given));
    }
    try {
      Object api = accessor.invoke(client);
      return ((ApiCall<?>) Objects.requireNonNull(method.invoke(api, values.toArray()))).raw();
    } catch (InvocationTargetException e) {
      throw Given.refused(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot call " + method, e);
    }
  }

  private static Object operation(Method candidate) {
    ForOperation named = candidate.getAnnotation(ForOperation.class);
    return named == null ? "none" : named.value();
  }
}
