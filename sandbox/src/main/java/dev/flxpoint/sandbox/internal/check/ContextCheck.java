package dev.flxpoint.sandbox.internal.check;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the parameters that name a source or a channel against the token that was sent. */
public final class ContextCheck {
  private final Tokens tokens;

  public ContextCheck(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Refuses a call that leaves open whose things it means, or that means those of another token.
   *
   * @throws Refusal 400 if an Account token does not say which, or if another token names a
   *     stranger; 404 if there is no such source or channel
   */
  public void check(Operation operation, Token token, Params params) {
    for (Parameter parameter : operation.parameters()) {
      if (parameter.context() != null) {
        check(parameter.label(), parameter.context(), token, params.number(parameter.name()));
      }
    }
  }

  private void check(String label, TokenType context, Token token, @Nullable Long sent) {
    String kind = context == TokenType.SOURCE ? "source" : "channel";
    if (token.type() == TokenType.ACCOUNT) {
      if (sent == null) {
        throw Refusal.badRequest(label + " is required with an Account token");
      }
      if (!tokens.hasOwner(context, sent)) {
        throw new Refusal(404, label + ": there is no " + kind + " " + sent);
      }
    } else if (token.type() == context && sent != null && sent != token.owner()) {
      throw Refusal.badRequest(
          label + ": this token belongs to " + kind + " " + token.owner() + ", not to " + sent);
    }
  }
}
