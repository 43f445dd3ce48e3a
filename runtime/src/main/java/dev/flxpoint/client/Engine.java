package dev.flxpoint.client;

import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** What all calls of one {@link Flxpoint} share. Immutable; its parts are thread-safe. */
record Engine(
    OkHttpClient http,
    Retrofit retrofit,
    Time time,
    Backoff backoff,
    TokenLimiters limiters,
    AuthGate gate,
    ScopeCheck scopeCheck,
    CallOptions options,
    CallListener listeners) {}
