package dev.flxpoint.contract.prism;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.contract.pact.OperationSample;
import dev.flxpoint.contract.pact.TypedCall;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that knows of the API what the document says, as the client meets it. */
final class DocumentServer implements AutoCloseable {
  private final Flxpoint flxpoint;
  private final AtomicInteger calls = new AtomicInteger();

  DocumentServer(String baseUrl) {
    this.flxpoint = Flxpoint.builder().baseUrl(baseUrl).build();
  }

  /**
   * Sends the call of a sample and returns why it did not do: a refusal, or an answer that cannot
   * be read. Empty if all went well.
   */
  String problem(OperationSample sample) throws ReflectiveOperationException, IOException {
    try {
      ApiResponse<?> response = new TypedCall(sample).send(client(sample));
      boolean lost = sample.received() != null && response.body() == null;
      return lost ? "an answer that was read as null" : "";
    } catch (FlxpointException e) {
      return e.toString();
    } catch (InvocationTargetException e) {
      return e.getCause().toString();
    }
  }

  @Override
  public void close() {
    flxpoint.close();
  }

  private Object client(OperationSample sample) {
    TokenType type = sample.type();
    // One of its own for each call, so that none waits for the window of another.
    String token = type.label() + "-token-of-call-" + calls.incrementAndGet();
    return switch (type) {
      case ACCOUNT -> flxpoint.account(AccountToken.of(token));
      case SOURCE -> flxpoint.source(SourceToken.of(token));
      case CHANNEL -> flxpoint.channel(ChannelToken.of(token));
    };
  }
}
