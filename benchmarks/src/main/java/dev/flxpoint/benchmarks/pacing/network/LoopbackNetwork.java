package dev.flxpoint.benchmarks.pacing.network;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Bare OkHttp to a {@link LoopbackServer}. */
public final class LoopbackNetwork implements Network {
  private final OkHttpClient http;
  private final Request request;

  /** Creates one that sends the same request, with that token, again and again. */
  public LoopbackNetwork(OkHttpClient http, String url, String token) {
    this.http = http;
    this.request = new Request.Builder().url(url).header("X-API-TOKEN", token).build();
  }

  @Override
  public void send(Answer answer) {
    http.newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                throw new IllegalStateException("The loopback broke", e);
              }

              @Override
              public void onResponse(Call call, Response response) {
                response.close();
                answer.arrived(response.isSuccessful());
              }
            });
  }
}
