package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.JdbcFlowState;

/** How a request is handled and its decision remembered. */
@FunctionalInterface
interface Handling {
  /** Handles a request, and remembers the decision in the state unless it is to wait. */
  Decision handle(FulfillmentRequest request, FlowState state) throws Exception;

  static Handling none() {
    return (request, state) -> {
      throw new IllegalStateException("There is no handler: set one by handle(...)");
    };
  }

  static Handling by(FulfillmentRequestHandler handler) {
    return (request, state) -> {
      Decision decision = checked(handler.handle(request), request);
      if (!(decision instanceof Decision.Later)) {
        state.putAll(Inbox.decision(request.id(), decision));
      }
      return decision;
    };
  }

  static Handling by(TransactionalHandler handler) {
    return (request, state) -> {
      if (!(state instanceof JdbcFlowState jdbc)) {
        throw new IllegalStateException(
            "A handler in a transaction needs the store that it was set with: call store(...) before"
                + " handleInTransaction(...), or not at all");
      }
      return jdbc.<Decision, Exception>inTransaction(
          (connection, changes) -> {
            Decision decision = checked(handler.handle(request, connection), request);
            if (!(decision instanceof Decision.Later)) {
              changes.putAll(Inbox.decision(request.id(), decision));
            }
            return decision;
          });
    };
  }

  private static Decision checked(Decision decision, FulfillmentRequest request) {
    if (decision == null) {
      throw new NullPointerException(
          "The handler returned null for " + request.id() + ": return a Decision");
    }
    return decision;
  }
}
