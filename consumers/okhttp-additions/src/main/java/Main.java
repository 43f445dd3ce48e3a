import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.consumers.ClassPath;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A user who adds artifacts of OkHttp, and works all of them. */
public final class Main {
  public static void main(String[] args) throws Exception {
    ClassPath.check();
    HeldCertificate localhost =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(localhost)
            .addTrustedCertificate(localhost.certificate())
            .build();
    List<String> log = new ArrayList<>();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
            .addInterceptor(
                new HttpLoggingInterceptor(log::add).setLevel(HttpLoggingInterceptor.Level.BODY))
            .build();

    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(certificates.sslSocketFactory());
      server.enqueue(new MockResponse.Builder().body("[]").build());
      server.start();
      String url = server.url("/").toString();
      try (Flxpoint flxpoint = Flxpoint.builder().baseUrl(url).okHttpClient(http).build()) {
        var source = flxpoint.source(SourceToken.of("any-token"));
        source.inventory().getInventoryVariants(q -> {}).execute();
      }
    }
    if (!log.contains("[]")) {
      throw new IllegalStateException("The body was not logged: " + log);
    }
    System.out.println("logged a body that came over TLS");
  }
}
