package dev.flxpoint.client;

import dev.flxpoint.api.ApiFactory;
import java.util.Objects;
import java.util.function.Supplier;
import retrofit2.Retrofit;

/** What the calls of one client share: the token, which may be replaced, and the engine. */
final class TokenSession implements ApiFactory {
  private final Engine engine;
  private final Supplier<? extends Token> tokens;
  private final String name;
  private final Retrofit retrofit;

  /** Creates one that shows itself as {@code name}. */
  TokenSession(Engine engine, Supplier<? extends Token> tokens, String name) {
    this.engine = engine;
    this.tokens = tokens;
    this.name = name;
    this.retrofit =
        engine.retrofit().newBuilder().addCallAdapterFactory(new ApiCallAdapter(this)).build();
  }

  @Override
  public <A> A create(Class<A> api) {
    return retrofit.create(api);
  }

  Engine engine() {
    return engine;
  }

  /** Returns the token of a call that is made now. */
  Token token() {
    return Objects.requireNonNull(tokens.get(), "The supplier of the token returned null");
  }

  TokenStatus status() {
    Token token = token();
    return engine.state(token).status(token);
  }

  @Override
  public String toString() {
    return name;
  }
}
