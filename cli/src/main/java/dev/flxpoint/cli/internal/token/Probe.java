package dev.flxpoint.cli.internal.token;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.ClientCall;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;

/**
 * A harmless request whose answer tells whether a token is of a type, the types of earlier probes
 * being ruled out.
 *
 * @param operation reads, and needs no parameter when called with that type
 * @param type the one type that it accepts and no earlier probe does
 */
public record Probe(Operation operation, TokenType type) {
  /** Counts before lists: the answers are short. */
  private static final Comparator<Operation> CHEAPEST =
      Comparator.comparing(operation -> operation.paging() != Operation.Paging.NONE);

  /** Returns one probe for each type that can be told from the others, in the order to send. */
  public static List<Probe> all() {
    return of(List.of(Operation.values()));
  }

  /**
   * Returns the probes that a catalogue allows. Each rules out its type for the next one, so that
   * an operation of two types tells the second once the first is out.
   */
  static List<Probe> of(List<Operation> catalogue) {
    List<Operation> cheapest = catalogue.stream().sorted(CHEAPEST).toList();
    List<Probe> probes = new ArrayList<>();
    Set<TokenType> ruledOut = EnumSet.noneOf(TokenType.class);
    Optional<Probe> next = next(cheapest, ruledOut);
    while (next.isPresent()) {
      probes.add(next.get());
      ruledOut.add(next.get().type());
      next = next(cheapest, ruledOut);
    }
    return List.copyOf(probes);
  }

  /** Returns the call by that client, which must be the one of this type; it is sent once. */
  ApiCall<ByteString> call(Object client) {
    return sender(client.getClass(), operation)
        .orElseThrow(() -> new IllegalArgumentException(client.getClass() + " lacks " + operation))
        .call(client)
        .raw()
        .withoutRetries();
  }

  private static Optional<Probe> next(List<Operation> operations, Set<TokenType> ruledOut) {
    return operations.stream()
        .filter(Probe::isHarmless)
        .flatMap(operation -> only(operation, ruledOut).stream())
        .filter(probe -> sender(ClientCall.client(probe.type()), probe.operation()).isPresent())
        .findFirst();
  }

  private static boolean isHarmless(Operation operation) {
    return operation.method().equals("GET")
        && operation.retry() == Operation.Retry.SAFE
        && !operation.deprecated();
  }

  private static Optional<Probe> only(Operation operation, Set<TokenType> ruledOut) {
    List<TokenType> left =
        operation.tokenTypes().stream().filter(type -> !ruledOut.contains(type)).toList();
    return left.size() == 1 ? Optional.of(new Probe(operation, left.get(0))) : Optional.empty();
  }

  /** Where the client has a method for the operation that takes no arguments. */
  private static Optional<Sender> sender(Class<?> client, Operation operation) {
    try {
      Method accessor = client.getMethod(operation.accessor());
      Method method = accessor.getReturnType().getMethod(operation.javaMethod());
      return Optional.of(new Sender(accessor, method));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private record Sender(Method accessor, Method method) {
    ApiCall<?> call(Object client) {
      try {
        return (ApiCall<?>) method.invoke(accessor.invoke(client));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Cannot call " + method, e);
      }
    }
  }
}
