package dev.flxpoint.contract.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.NotFoundException;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.WrongScopeException;
import java.io.IOException;
import java.lang.reflect.Method;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * Sends every operation with every token, past the types: the runtime must decide by itself. The
 * server answers 404 to all, which the runtime never retries.
 */
final class RuntimeSide implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final MadeUpArguments arguments;
  private final Flxpoint flxpoint;

  RuntimeSide(BundledSpec spec) throws IOException {
    this.arguments = new MadeUpArguments(spec);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(404).build();
          }
        });
    server.start();
    flxpoint = Flxpoint.builder().baseUrl(server.url("/").toString()).build();
  }

  /** Returns whether the call was sent; one that was not must have left no trace on the server. */
  boolean sends(ScopeCase asked) throws ReflectiveOperationException {
    int before = server.getRequestCount();
    boolean sent = execute(call(asked));
    assertThat(server.getRequestCount() - before)
        .as("requests on the wire for %s", asked)
        .isEqualTo(sent ? 1 : 0);
    return sent;
  }

  @Override
  public void close() {
    flxpoint.close();
    server.close();
  }

  private ApiCall<?> call(ScopeCase asked) throws ReflectiveOperationException {
    Method method = TypedInterfaces.methodOf(asked.operation());
    Object api = api(asked, method.getDeclaringClass());
    return (ApiCall<?>) method.invoke(api, arguments.of(method));
  }

  private <A> A api(ScopeCase asked, Class<A> api) {
    // A token of its own for each case, so that none waits for the window of another.
    String value = asked.type().label() + "-token-for-" + asked.operation().id();
    return switch (asked.type()) {
      case ACCOUNT -> flxpoint.account(AccountToken.of(value)).create(api);
      case SOURCE -> flxpoint.source(SourceToken.of(value)).create(api);
      case CHANNEL -> flxpoint.channel(ChannelToken.of(value)).create(api);
    };
  }

  private static boolean execute(ApiCall<?> call) {
    try {
      throw new AssertionError("Neither refused nor answered 404 but " + call.execute());
    } catch (WrongScopeException e) {
      return false;
    } catch (NotFoundException e) {
      return true;
    }
  }
}
