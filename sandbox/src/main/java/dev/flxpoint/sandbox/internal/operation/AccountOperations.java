package dev.flxpoint.sandbox.internal.operation;

import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Map;

/** Reads the one account. */
final class AccountOperations {

  void register(Map<String, Handler> handlers) {
    handlers.put("getAccount", call -> account());
  }

  private static Answer account() {
    return Answer.ok(
        Json.object()
            .put("id", Tokens.ACCOUNT_ID)
            .put("subdomain", "sandbox")
            .put("brandName", "Sandbox")
            .put("companyName", "Sandbox Inc."));
  }
}
