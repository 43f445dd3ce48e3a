package dev.flxpoint.client;

import dev.flxpoint.api.ApiFactory;
import java.util.function.Supplier;
import retrofit2.Retrofit;

/** What the calls of one client share: how their token is chosen, and the engine. */
final class TokenSession implements ApiFactory {
  private final Engine engine;
  private final TokenChoice choice;
  private final String name;
  private final Retrofit retrofit;

  /** Creates one of a single token, which may be replaced; it shows itself as {@code name}. */
  TokenSession(Engine engine, Supplier<? extends Token> tokens, String name) {
    this(engine, TokenChoice.from(tokens), name);
  }

  TokenSession(Engine engine, TokenChoice choice, String name) {
    this.engine = engine;
    this.choice = choice;
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

  /** Returns the token that the client stands for now. */
  Token token() {
    return choice.token();
  }

  /** Returns the token of a call that is made now, and its request as that token sends it. */
  TokenChoice.Choice choice(ApiRequest<?> request) {
    return choice.of(request.operation(), request.http());
  }

  CallContext context() {
    return engine.listeners().context();
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
