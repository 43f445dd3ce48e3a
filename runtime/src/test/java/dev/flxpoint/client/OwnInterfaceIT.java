package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PagedCall;
import org.junit.jupiter.api.Test;
import retrofit2.http.GET;

final class OwnInterfaceIT {
  @Test
  void ownInterface_withPagesThatDoNotExist_isRefused() throws Exception {
    try (Wire wire = new Wire()) {
      Unpaged unpaged = wire.source.create(Unpaged.class);

      assertThatThrownBy(unpaged::sources)
          .hasStackTraceContaining("there are no pages of getSources");
    }
  }

  private interface Unpaged {
    @ForOperation(Operation.GET_SOURCES)
    @GET("sources")
    PagedCall<Object> sources();
  }
}
