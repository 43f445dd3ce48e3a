package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Query;

final class QueryConverterTest {
  private final Dated dated =
      new Retrofit.Builder()
          .baseUrl("https://api.test/")
          .addConverterFactory(new QueryConverter())
          .build()
          .create(Dated.class);

  @Test
  void dateTime_writtenToTheMillisecond() {
    Request request = dated.list(Instant.parse("2026-04-01T12:00:00.123456789Z"), "a b").request();

    assertThat(request.url().queryParameter("since")).isEqualTo("2026-04-01T12:00:00.123Z");
  }

  @Test
  void anythingElse_leftToRetrofit() {
    Request request = dated.list(null, "a b").request();

    assertThat(request.url().query()).isEqualTo("name=a b");
  }

  interface Dated {
    @GET("things")
    Call<Void> list(@Query("since") Instant since, @Query("name") String name);
  }
}
