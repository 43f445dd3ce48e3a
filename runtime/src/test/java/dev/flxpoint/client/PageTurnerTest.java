package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.ListingParent;
import dev.flxpoint.api.model.ListingVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageTurnerTest {
  private static final HttpUrl URL = HttpUrl.get("https://api.test/list");

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyListOfRequests_inAnyOrder_isReadWhole(long seed) throws Exception {
    Random random = new Random(seed);
    ListServer server =
        ListServer.of(random.nextInt(60)).spelt("filterPageNumber", "filterPageSize");
    server.maxSize = 1 + random.nextInt(20);
    switch (random.nextInt(3)) {
      case 0 -> {}
      case 1 -> server.newestFirst();
      default -> Collections.shuffle(server.rows, random);
    }
    HttpUrl url = sized(URL, "filterPageSize", random);

    assertThat(read(Operation.GET_FULFILLMENT_REQUESTS, url, server))
        .as("seed %d, %s", seed, server.asked)
        .isEqualTo(server.rows.stream().map(ListServer.Row::id).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyListingParents_whateverTheirVariants_areReadWhole(long seed) throws Exception {
    Random random = new Random(seed);
    ListServer server = new ListServer();
    IntStream.range(0, random.nextInt(40))
        .forEach(i -> server.rows.add(new ListServer.Row(i + 1, variants(random))));
    server.maxSize = 1 + random.nextInt(30);
    server.maxVariants = 4000;
    HttpUrl url = sized(URL, "pageSize", random);

    assertThat(readParents(url, server))
        .as("seed %d, %s", seed, server.asked)
        .isEqualTo(server.rows);
  }

  @Test
  void rowsInOrder_areReadByTheLastId() throws Exception {
    assertThat(asked(ListServer.of(12), 6))
        .containsExactly(
            "filterPageNumber=1&filterPageSize=6",
            "filterPageNumber=2&filterPageSize=6",
            "filterPageNumber=1&filterPageSize=6&sinceId=12");
  }

  @Test
  void newestFirst_isReadByPageNumbers() throws Exception {
    assertThat(asked(ListServer.of(12).newestFirst(), 12))
        .containsExactly(
            "filterPageNumber=1&filterPageSize=12", "filterPageNumber=2&filterPageSize=12");
  }

  @Test
  void orderThatBreaksLate_isReadAnewByPageNumbers() throws Exception {
    ListServer server = ListServer.of(26);
    Collections.swap(server.rows, 20, 22);

    assertThat(asked(server, 10))
        .containsExactly(
            "filterPageNumber=1&filterPageSize=10",
            "filterPageNumber=1&filterPageSize=10&sinceId=10",
            "filterPageNumber=1&filterPageSize=10&sinceId=20",
            "filterPageNumber=1&filterPageSize=10",
            "filterPageNumber=2&filterPageSize=10",
            "filterPageNumber=3&filterPageSize=10",
            "filterPageNumber=4&filterPageSize=10");
  }

  private static List<String> asked(ListServer server, int size) throws Exception {
    read(
        Operation.GET_FULFILLMENT_REQUESTS,
        HttpUrl.get(URL + "?filterPageSize=" + size),
        server.spelt("filterPageNumber", "filterPageSize"));
    return server.asked;
  }

  @Test
  void cursorThatIsNotHeeded_endsTheReading() throws Exception {
    PageTurner turner = new PageTurner(Operation.GET_FULFILLMENT_REQUESTS, URL);
    List<FulfillmentRequest> page = requests(LongStream.rangeClosed(1, 10).toArray());
    turner.accept(page);

    assertThatThrownBy(() -> turner.accept(page))
        .hasMessage("rows that sinceId=10 leaves out came again");
  }

  @Test
  @Timeout(10)
  void rowThatIsCutAlone_isHandedOut_alsoWhereTheApiGivesNoMoreThanOne() throws Exception {
    PageTurner turner = new PageTurner(Operation.GET_LISTING_PARENTS, URL);
    turner.accept(List.of(parent(new ListServer.Row(1, 10))));

    assertThat(turner.accept(List.of(parent(new ListServer.Row(2, 4000)))))
        .isEqualTo(PageTurner.Verdict.HAND_OUT);
    assertThat(turner.url().queryParameter("page")).isEqualTo("3");
  }

  @Test
  void pageThatComesOnceMore_isDropped_andOnceMoreAgain_endsTheReading() throws Exception {
    PageTurner turner = new PageTurner(Operation.GET_ORDERS, URL);

    assertThat(turner.accept(List.of("a"))).isEqualTo(PageTurner.Verdict.HAND_OUT);
    assertThat(turner.accept(List.of("a"))).isEqualTo(PageTurner.Verdict.DROP);
    assertThat(turner.url().queryParameter("page")).isEqualTo("3");
    assertThatThrownBy(() -> turner.accept(List.of("a")))
        .hasMessage("it answered the same page three times in a row");
  }

  @Test
  void pageThatCameOnceMore_butThenAnother_goesOn() throws Exception {
    PageTurner turner = new PageTurner(Operation.GET_ORDERS, URL);
    for (String row : List.of("a", "a", "b", "b", "c")) {
      turner.accept(List.of(row));
    }

    assertThat(turner.accept(List.of())).isEqualTo(PageTurner.Verdict.END);
  }

  private static List<Long> read(Operation operation, HttpUrl url, ListServer server)
      throws Exception {
    PageTurner turner = new PageTurner(operation, url);
    List<Long> read = new ArrayList<>();
    for (int requests = 0; requests < 1000; requests++) {
      List<Long> page = server.page(turner.url()).stream().map(ListServer.Row::id).toList();
      switch (turner.accept(requests(page))) {
        case HAND_OUT -> read.addAll(page);
        case DROP -> {}
        case END -> {
          return read;
        }
      }
    }
    throw new AssertionError("No end");
  }

  private static List<ListServer.Row> readParents(HttpUrl url, ListServer server) throws Exception {
    PageTurner turner = new PageTurner(Operation.GET_LISTING_PARENTS, url);
    List<ListServer.Row> read = new ArrayList<>();
    for (int requests = 0; requests < 1000; requests++) {
      List<ListServer.Row> page = server.page(turner.url());
      switch (turner.accept(page.stream().map(PageTurnerTest::parent).toList())) {
        case HAND_OUT -> read.addAll(page);
        case DROP -> {}
        case END -> {
          return read;
        }
      }
    }
    throw new AssertionError("No end");
  }

  private static HttpUrl sized(HttpUrl url, String parameter, Random random) {
    return random.nextBoolean()
        ? url
        : url.newBuilder()
            .addQueryParameter(parameter, String.valueOf(1 + random.nextInt(24)))
            .build();
  }

  private static int variants(Random random) {
    return random.nextInt(4) == 0 ? random.nextInt(3999) : random.nextInt(300);
  }

  private static List<FulfillmentRequest> requests(long... ids) {
    return requests(LongStream.of(ids).boxed().toList());
  }

  private static List<FulfillmentRequest> requests(List<Long> ids) {
    return ids.stream().map(id -> FulfillmentRequest.builder().id(id).build()).toList();
  }

  private static ListingParent parent(ListServer.Row row) {
    ListingVariant variant = ListingVariant.builder().id(1).build();
    return ListingParent.builder()
        .id(row.id())
        .sku("SKU-" + row.id())
        .variants(Collections.nCopies(row.variants(), variant))
        .build();
  }
}
