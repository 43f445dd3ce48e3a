package dev.flxpoint.contract.changed;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.contract.ClientMethod;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Calls a sandbox with whatever client and document its class loader has: every operation, with
 * every type of token that it accepts, and with everything set.
 */
public final class ChangedCalls {
  private ChangedCalls() {}

  /** Returns what went wrong, one text for each call; empty if every call worked. */
  public static List<String> problems() throws ReflectiveOperationException {
    List<String> problems = new ArrayList<>();
    try (Sandbox sandbox = Sandbox.builder().start();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      for (Operation operation : Operation.values()) {
        for (TokenType type : operation.tokenTypes()) {
          // A token of its own for each call, so that none waits for the window of another.
          Object client = client(flxpoint, type, sandbox.addToken(type));
          String problem = problem(client, ClientMethod.of(operation, type));
          List<SandboxRequest> requests = sandbox.requests();
          if (problem.isEmpty() && !asked(requests, operation)) {
            problem = "reached the sandbox as another operation: " + requests;
          }
          if (!problem.isEmpty()) {
            problems.add(operation.id() + " " + type.label() + ": " + problem);
          }
        }
      }
    }
    return problems;
  }

  private static boolean asked(List<SandboxRequest> requests, Operation operation) {
    return !requests.isEmpty()
        && operation.id().equals(requests.get(requests.size() - 1).operationId());
  }

  private static String problem(Object client, ClientMethod way)
      throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    for (Type type : way.method().getGenericParameterTypes()) {
      arguments.add(Values.of(type));
    }
    Object api = way.accessor().invoke(client);
    ApiCall<?> call = (ApiCall<?>) way.method().invoke(api, arguments.toArray());
    try {
      Object body = call.withoutRetries().executeForResponse().body();
      return body == null ? withoutBody(way) : unknownIn(body);
    } catch (FlxpointException e) {
      return e.toString();
    }
  }

  private static String withoutBody(ClientMethod way) {
    return way.answer() == Void.class ? "" : "an answer that was read as null";
  }

  private static String unknownIn(Object body) throws ReflectiveOperationException {
    for (Method method : body.getClass().getMethods()) {
      if (method.getName().equals("unknownMembers")) {
        Map<?, ?> unknown = (Map<?, ?>) method.invoke(body);
        return unknown.isEmpty() ? "" : "the client does not know " + unknown;
      }
    }
    return "";
  }

  private static Object client(Flxpoint flxpoint, TokenType type, String token) {
    return switch (type) {
      case ACCOUNT -> flxpoint.account(AccountToken.of(token));
      case SOURCE -> flxpoint.source(SourceToken.of(token));
      case CHANNEL -> flxpoint.channel(ChannelToken.of(token));
    };
  }
}
