package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockWebServer;
import okhttp3.Cache;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** One token never gets, sends or shows what is another's. */
@Isolated("changes the proxies of the JVM")
final class IsolationIT {
  @TempDir Path folder;

  @Test
  void cacheOfTheUsersClient_answersNoOtherToken_andNoLaterCall() throws Exception {
    OkHttpClient caching =
        new OkHttpClient.Builder().cache(new Cache(folder.toFile(), 1_000_000)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(caching))) {
      String fresh = "Cache-Control: private, max-age=60";
      wire.answer(200, "[{\"id\":1,\"sku\":\"A\"}]", fresh, "Vary: X-API-TOKEN", "ETag: \"1\"");
      wire.answer(200, "[{\"id\":2,\"sku\":\"B\"}]", fresh, "Vary: X-API-TOKEN", "ETag: \"1\"");
      SourceClient other = wire.flxpoint.source(SourceToken.of("not-that-token"));
      assertThat(sku(wire.source)).isEqualTo("A");
      assertThat(sku(other)).isEqualTo("B");
      assertThat(wire.takeRequest().getHeaders().names()).doesNotContain("If-None-Match");
      assertThat(wire.takeRequest().getHeaders().names()).doesNotContain("If-None-Match");
      assertThat(caching.cache().requestCount()).isZero();
    }
  }

  @Test
  void cookiesOfOneToken_areNotSentWithAnother() throws Exception {
    List<Cookie> jar = new ArrayList<>();
    CookieJar shared =
        new CookieJar() {
          @Override
          public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
            jar.addAll(cookies);
          }

          @Override
          public List<Cookie> loadForRequest(HttpUrl url) {
            return jar;
          }
        };
    OkHttpClient client = new OkHttpClient.Builder().cookieJar(shared).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(client))) {
      wire.answer(200, "[]", "Set-Cookie: session=of-the-first");
      wire.answer(200, "[]");
      wire.source.inventory().getInventoryVariants().execute();
      wire.flxpoint
          .source(SourceToken.of("not-that-token"))
          .inventory()
          .getInventoryVariants()
          .execute();
      assertThat(wire.takeRequest().getHeaders().get("Cookie")).isNull();
      assertThat(wire.takeRequest().getHeaders().get("Cookie")).isNull();
      assertThat(jar).isEmpty();
    }
  }

  @Test
  void proxy_doesNotSeeTheTokenOfAPlainUrlOnThisMachine() throws Exception {
    try (MockWebServer proxy = new MockWebServer()) {
      proxy.start();
      Proxy http = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", proxy.getPort()));
      ProxySelector selector =
          new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
              return List.of(http);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
          };
      for (OkHttpClient client :
          List.of(
              new OkHttpClient.Builder().proxy(http).build(),
              new OkHttpClient.Builder().proxySelector(selector).build())) {
        try (Wire wire = new Wire(builder -> builder.okHttpClient(client))) {
          wire.answer(200, "[]");
          assertThat(wire.source.inventory().getInventoryVariants().execute()).isEmpty();
        }
      }
      assertThat(proxy.getRequestCount()).isZero();
    }
  }

  /** A SOCKS proxy of the whole JVM is asked for by each plain socket. */
  @Test
  void proxyOfTheJvm_doesNotSeeItEither() throws Exception {
    List<URI> asked = new CopyOnWriteArrayList<>();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
    try (Wire wire = new Wire()) {
      wire.answer(200, "[]");
      assertThat(wire.source.inventory().getInventoryVariants().execute()).isEmpty();
      assertThat(asked).isEmpty();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void clientFromOutside_keepsWhatItIs() throws Exception {
    OkHttpClient client =
        new OkHttpClient.Builder().cache(new Cache(folder.toFile(), 1_000_000)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(client))) {
      assertThat(wire.flxpoint.engine().http().cache()).isNull();
      assertThat(wire.flxpoint.engine().http().connectionPool())
          .isNotSameAs(client.connectionPool());
      assertThat(client.cache()).isNotNull();
    }
  }

  private static String sku(SourceClient source) {
    return source.inventory().getInventoryVariants().execute().get(0).sku();
  }
}
