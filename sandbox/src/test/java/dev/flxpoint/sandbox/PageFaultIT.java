package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.judge.Bench;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PageFaultIT {
  private static final String VARIANTS = "getInventoryVariants";
  private static final String REQUESTS = "getFulfillmentRequests";

  private final Sandbox sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(5).start();
  private final Caller caller = new Caller(sandbox);
  private final String source = sandbox.token(TokenType.SOURCE);

  @BeforeEach
  void push() {
    caller.send(
        "POST",
        Caller.PARENTS,
        """
        [{"sku":"P","variants":[{"sku":"A"},{"sku":"B"},{"sku":"C"},{"sku":"D"},{"sku":"E"}]}]
        """,
        "X-API-TOKEN",
        source,
        "Content-Type",
        "application/json");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void movedRows_thatCame_showRowsOnceMore() {
    sandbox.failNext(VARIANTS, Fault.movedRows(1), 3);
    assertThat(skus(1)).containsExactly("A", "B");
    assertThat(skus(2)).containsExactly("B", "C");
    assertThat(skus(3)).containsExactly("D", "E");
  }

  @Test
  void movedRows_thatWent_hideRows() {
    sandbox.failNext(VARIANTS, Fault.movedRows(-1), 3);
    assertThat(skus(1)).containsExactly("A", "B");
    assertThat(skus(2)).containsExactly("D", "E");
    assertThat(skus(3)).isEmpty();
  }

  @Test
  void movedRows_moreThanThereAre_startAtTheFirst() {
    sandbox.failNext(VARIANTS, Fault.movedRows(99), 1);
    assertThat(skus(2)).containsExactly("A", "B");
    assertThat(skus(2)).as("afterwards").containsExactly("C", "D");
  }

  @Test
  void duplicateRow_standsTwiceInThePage() {
    sandbox.failNext(VARIANTS, Fault.duplicateRow(), 2);
    assertThat(skus(2)).containsExactly("C", "C", "D");
    assertThat(skus(9)).isEmpty();
  }

  @Test
  void repeatedPage_comesForEver() {
    sandbox.failNext(VARIANTS, Fault.repeatedPage(), Integer.MAX_VALUE);
    assertThat(skus(1)).isEqualTo(skus(2)).isEqualTo(skus(700)).containsExactly("A", "B");
  }

  @Test
  void repeatedPage_ignoresTheCursorToo_butNoFilter() {
    List<String> first = requests("?filterPageSize=2");
    sandbox.failNext(REQUESTS, Fault.repeatedPage(), 2);
    assertThat(requests("?filterPageSize=2&sinceId=" + first.get(1))).isEqualTo(first);
    assertThat(requests("?filterPageNumber=3&filterStatus=Failed")).isEmpty();
  }

  @Test
  void movedRows_leaveACursorAlone() {
    List<String> first = requests("?filterPageSize=2");
    String next = "?filterPageSize=2&sinceId=" + first.get(1);
    List<String> second = requests(next);
    sandbox.failNext(REQUESTS, Fault.movedRows(-1), 1);
    assertThat(requests(next)).isEqualTo(second);
  }

  @Test
  void pageFaults_ofSamples_too() {
    String channel = sandbox.token(TokenType.CHANNEL);
    sandbox.failNext("getRmas", Fault.repeatedPage(), 1);
    assertThat(Bench.json(caller.get("/rma?pageNumber=9", "X-API-TOKEN", channel).body()))
        .hasSize(3);
  }

  @Test
  void pageFaults_ofAnOperationWithoutPages_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.failNext("createShipment", Fault.repeatedPage(), 1))
        .withMessage("createShipment (POST /shipments) has no pages, so no REPEATED_PAGE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.failShare("getAccount", Fault.movedRows(-2), 0.5))
        .withMessage("getAccount (GET /account) has no pages, so no MOVED_ROWS by -2");
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.movedRows(0));
  }

  private List<String> skus(int page) {
    return Bench.json(
            caller.get("/inventory/variants?pageSize=2&page=" + page, "X-API-TOKEN", source).body())
        .findValuesAsText("sku");
  }

  private List<String> requests(String query) {
    return Bench.json(caller.get("/fulfillment-requests" + query, "X-API-TOKEN", source).body())
        .findValuesAsText("fulfillmentRequestNumber")
        .stream()
        .map(number -> number.substring("FR-".length()))
        .toList();
  }
}
