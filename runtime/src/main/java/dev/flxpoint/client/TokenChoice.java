package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.Request;

/** Says which token a call goes with; asked at the start of each. Thread-safe. */
interface TokenChoice {
  /**
   * Returns the token of a call that is made now, and its request as that token sends it.
   *
   * @throws MissingTokenException if no token may make it
   */
  Choice of(Operation operation, Request request);

  /** Returns the token that the client itself stands for. */
  Token token();

  /** A token, and what it sends. */
  record Choice(Token token, Request request) {}

  /** Returns the choice of whoever has one token, which may be replaced. */
  static TokenChoice from(Supplier<? extends Token> tokens) {
    return new TokenChoice() {
      @Override
      public Choice of(Operation operation, Request request) {
        return new Choice(token(), request);
      }

      @Override
      public Token token() {
        return Objects.requireNonNull(tokens.get(), "The supplier of the token returned null");
      }
    };
  }
}
