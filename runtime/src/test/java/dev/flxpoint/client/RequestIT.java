package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.time.FakeTime;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RequestIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void call_carriesTheTokenOnce_andDecodesTheAnswer(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, "[{\"id\":20450017731,\"sku\":\"A-1\"}]");
      ApiResponse<List<InventoryVariant>> response =
          mode.run(
              wire.source.inventory().getInventoryVariants(q -> q.skus("A-1", "B,2")), wire.time);

      assertThat(response.body()).extracting(InventoryVariant::id).containsExactly(20450017731L);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.attempts()).isEqualTo(1);
      RecordedRequest request = wire.takeRequest();
      assertThat(request.getTarget()).isEqualTo("/inventory/variants?skus=A-1&skus=B%2C2");
      assertThat(request.getHeaders().values("X-API-TOKEN")).containsExactly(Wire.TOKEN);
      assertThat(request.getHeaders().get("Authorization")).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void call_answeredWithoutBody_isNull(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, "");
      assertThat(
              mode.run(
                      wire.source.fulfillmentRequests().markFulfillmentRequestProcessed(7),
                      wire.time)
                  .body())
          .isNull();
    }
  }

  @Test
  void baseUrl_withAPath_isKept() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse(200, Headers.EMPTY, "{\"id\":1}"));
      try (Flxpoint flxpoint =
          Flxpoint.builder().baseUrl(server.url("/proxy/flxpoint").toString()).build()) {
        flxpoint.account(AccountToken.of(Wire.TOKEN)).account().getAccount().execute();
      }
      assertThat(server.takeRequest().getTarget()).isEqualTo("/proxy/flxpoint/account");
    }
  }

  @Test
  void redirect_isNotFollowed_soTheTokenStaysHere() throws Exception {
    try (Wire wire = new Wire();
        MockWebServer stranger = new MockWebServer()) {
      stranger.start();
      wire.answer(302, "", "Location: " + stranger.url("/inventory/variants"));
      assertThatThrownBy(() -> wire.source.inventory().getInventoryVariants().execute())
          .isInstanceOf(UnexpectedStatusException.class);
      assertThat(stranger.getRequestCount()).isZero();
    }
  }

  @Test
  void requestPastTheCalls_isRefused() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      OkHttpClient http =
          new OkHttpClient.Builder()
              .addNetworkInterceptor(new TokenHeader(server.url("/"), new FakeTime()))
              .build();
      assertThatThrownBy(
              () ->
                  http.newCall(new Request.Builder().url(server.url("/account")).build()).execute())
          .hasMessage("A request to the API must go through an ApiCall, which paces it");
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void toString_ofClientsAndCalls_hidesTheToken() throws Exception {
    try (Wire wire = new Wire()) {
      String fingerprint = wire.source.token().fingerprint();
      assertThat(wire.source.toString()).contains(fingerprint).doesNotContain(Wire.TOKEN);
      assertThat(wire.source.inventory().getInventoryVariants().toString())
          .contains("getInventoryVariants (GET /inventory/variants)", fingerprint)
          .doesNotContain(Wire.TOKEN);
    }
  }

  @Test
  void interceptorsOfTheUser_neverSeeTheToken() throws Exception {
    List<Headers> seen = new ArrayList<>();
    Interceptor curious =
        chain -> {
          seen.add(chain.request().headers());
          Response response = chain.proceed(chain.request());
          seen.add(response.request().headers());
          if (response.networkResponse() != null) {
            seen.add(response.networkResponse().request().headers());
          }
          return response;
        };
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse(200, Headers.EMPTY, "[]"));
      OkHttpClient base =
          new OkHttpClient.Builder().addInterceptor(curious).addNetworkInterceptor(curious).build();
      Flxpoint flxpoint =
          Flxpoint.builder().baseUrl(server.url("/").toString()).okHttpClient(base).build();
      SourceClient source = flxpoint.source(SourceToken.of(Wire.TOKEN));
      source.inventory().getInventoryVariants().execute();

      assertThat(server.takeRequest().getHeaders().get("X-API-TOKEN")).isEqualTo(Wire.TOKEN);
      assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
      assertThat(seen).allSatisfy(h -> assertThat(h.get("X-API-TOKEN")).isNull());
    }
  }
}
