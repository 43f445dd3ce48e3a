package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Path;
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

  @Test
  void day_writtenAsDate() {
    assertThat(dated.day(LocalDate.of(2026, 4, 1)).request().url().query())
        .isEqualTo("day=2026-04-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u00a0\ufeff"})
  void queried_blank_refused(String blank) {
    assertThatThrownBy(() -> dated.list(null, blank).request())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name is blank, which the API would take for no parameter at all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void pathSegment_thatLeadsElsewhere_refused(String segment) {
    assertThatThrownBy(() -> dated.thing(segment).request())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "id is \"" + segment + "\", which would make the path that of another call");
  }

  @Test
  void pathSegment_anythingElse_staysOneSegment() {
    assertThat(dated.thing("../a b?%2e").request().url().encodedPath())
        .isEqualTo("/things/..%2Fa%20b%3F%252e/part");
  }

  interface Dated {
    @GET("things/{id}/part")
    Call<Void> thing(@Path("id") String id);

    @GET("things")
    Call<Void> day(@Query("day") LocalDate day);

    @GET("things")
    Call<Void> list(@Query("since") Instant since, @Query("name") String name);
  }
}
