package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.flxpoint.client.internal.time.SystemTime;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

final class HttpClientsTest {
  @Test
  void clientOfAnHttpUrl_hasNoTlsToSetUp() {
    OkHttpClient client = client("http://127.0.0.1:9/");
    assertThatIllegalStateException()
        .isThrownBy(client::sslSocketFactory)
        .withMessageContaining("CLEARTEXT-only");
  }

  @Test
  void clientOfAnHttpsUrl_hasTls() {
    assertThat(client("https://api.example.com/").sslSocketFactory()).isNotNull();
  }

  private static OkHttpClient client(String url) {
    return HttpClients.forApi(null, HttpUrl.get(url), SystemTime.INSTANCE);
  }
}
