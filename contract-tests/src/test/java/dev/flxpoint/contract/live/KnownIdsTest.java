package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownIdsTest {
  private final KnownIds ids = new KnownIds();

  @ParameterizedTest
  @CsvSource({
    "/orders, /orders/{id}, id",
    "/channel/, /channel/{id}, id",
    "/channel/, /channels/{channelId}/settings, channelId",
    "/channel/, /listing/variants, channelId",
    "/sources, /source/{id}, id",
    "/sources, /inventory/{sourceId}/parent, sourceId",
    "/inventory/variants, /inventory/variant/{variantId}, variantId",
  })
  void listTellsTheId(String list, String path, String parameter) throws IOException {
    assertThat(ids.find(path, parameter)).isNull();
    learn(list, "[{\"id\":7},{\"id\":8}]");
    assertThat(ids.find(path, parameter)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "/orders, /returns/{id}, id",
    "/inventory/parents, /inventory/{parentId}/{variantId}, variantId",
    "/orders, /orders, filterId",
  })
  void otherListsDoNot(String list, String path, String parameter) throws IOException {
    learn(list, "[{\"id\":7}]");
    assertThat(ids.find(path, parameter)).isNull();
  }

  @Test
  void ownerIsTakenFromWhatBelongsToIt_unlessItIsListed() throws IOException {
    learn("/orders", "[{\"id\":1,\"channelId\":77}]");
    assertThat(ids.find("/channel/{id}", "id")).isEqualTo(77);
    learn("/channel/", "[{\"id\":5}]");
    assertThat(ids.find("/channel/{id}", "id")).isEqualTo(5);
  }

  @Test
  void emptyListAndStrangeBodyTellNothing() throws IOException {
    learn("/orders", "[]");
    learn("/orders", "[{\"id\":\"x\"}]");
    learn("/orders", "3");
    assertThat(ids.find("/orders/{id}", "id")).isNull();
  }

  private void learn(String path, String body) throws IOException {
    ids.learn(path, new ObjectMapper().readTree(body));
  }
}
