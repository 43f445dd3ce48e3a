package dev.flxpoint.client;

import dev.flxpoint.api.ApiFactory;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** What the calls of one token share. Thread-safe. */
final class TokenSession implements ApiFactory {
  private final Token token;
  private final TokenLimiters limiters;
  private final OkHttpClient http;
  private final Time time;
  private final Backoff backoff;
  private final Retrofit retrofit;

  TokenSession(
      Token token,
      TokenLimiters limiters,
      OkHttpClient http,
      Retrofit base,
      Time time,
      Backoff backoff) {
    this.token = token;
    this.limiters = limiters;
    this.http = http;
    this.time = time;
    this.backoff = backoff;
    this.retrofit = base.newBuilder().addCallAdapterFactory(new ApiCallAdapter(this)).build();
  }

  @Override
  public <A> A create(Class<A> api) {
    return retrofit.create(api);
  }

  Token token() {
    return token;
  }

  TokenLimiters limiters() {
    return limiters;
  }

  OkHttpClient http() {
    return http;
  }

  Time time() {
    return time;
  }

  Backoff backoff() {
    return backoff;
  }
}
