package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.spi.PaceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** Tells all listeners, and lets none of them break a call. Thread-safe if they are. */
final class Listeners implements CallListener {
  private final CallListener[] all;

  Listeners(List<CallListener> all) {
    this.all = all.toArray(CallListener[]::new);
  }

  @Override
  public CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
    List<CallTrace> traces = List.of();
    for (CallListener listener : all) {
      try {
        CallTrace trace = listener.callStarted(operation, token, baseUrl);
        if (trace != CallTrace.NONE) {
          traces = with(traces, trace);
        }
      } catch (Throwable e) {
        warn(e);
      }
    }
    return Traces.of(traces);
  }

  @Override
  public CallContext context() {
    List<CallContext> contexts = List.of();
    for (CallListener listener : all) {
      try {
        CallContext context = listener.context();
        if (context != CallContext.NONE) {
          contexts = with(contexts, context);
        }
      } catch (Throwable e) {
        warn(e);
      }
    }
    return Contexts.of(contexts);
  }

  @Override
  public void attemptEnded(AttemptEvent event) {
    tell(listener -> listener.attemptEnded(event));
  }

  @Override
  public void callEnded(CallEvent event) {
    tell(listener -> listener.callEnded(event));
  }

  @Override
  public void operationClosed(Token token, Operation operation) {
    tell(listener -> listener.operationClosed(token, operation));
  }

  @Override
  public void operationOpened(Token token, Operation operation) {
    tell(listener -> listener.operationOpened(token, operation));
  }

  @Override
  public void gateClosed(Token token) {
    tell(listener -> listener.gateClosed(token));
  }

  @Override
  public void gateOpened(Token token) {
    tell(listener -> listener.gateOpened(token));
  }

  @Override
  public void paceChanged(Token token, PaceChange change) {
    tell(listener -> listener.paceChanged(token, change));
  }

  @Override
  public void tokenAdded(Token token, Supplier<TokenStatus> status) {
    tell(listener -> listener.tokenAdded(token, status));
  }

  @Override
  public void tokenForgotten(Token token) {
    tell(listener -> listener.tokenForgotten(token));
  }

  /** Lets somebody else's code run without harm to the call. */
  static void shielded(Runnable code) {
    try {
      code.run();
    } catch (Throwable e) {
      warn(e);
    }
  }

  /** Nothing is made for listeners that take no interest. */
  private static <T> List<T> with(List<T> some, T another) {
    List<T> all = new ArrayList<>(some);
    all.add(Objects.requireNonNull(another, "A listener returned null"));
    return all;
  }

  /** What cannot be logged, since it cannot be printed or its log is broken, is not. */
  private static void warn(Throwable failure) {
    try {
      LogListener.LOG.warn("A listener failed; the call goes on", failure);
    } catch (Throwable e) {
      // There is nobody left to tell.
    }
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : all) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        // An error too: of a class that is missing at run time, the call knows nothing.
        warn(e);
      }
    }
  }
}
