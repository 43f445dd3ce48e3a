package dev.flxpoint.sandbox.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SamplesTest {
  private static final long BIG_ID = 30_000_000_001L;

  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({
    "/product/variants, page, pageSize",
    "/rma, pageNumber, pageSize",
    "/purchase-orders, filterPageNumber, filterPageSize",
  })
  void list_isCutByTheSpellingOfItsOperation(String path, String page, String size) {
    String pageOf = path + "?" + size + "=2&" + page + "=";
    List<Long> all = ids(account(path));
    assertThat(all).hasSize(Samples.ROWS).doesNotHaveDuplicates();
    assertThat(ids(account(pageOf + 1))).isEqualTo(all.subList(0, 2));
    assertThat(ids(account(pageOf + 2))).isEqualTo(all.subList(2, 3));
    assertThat(account(pageOf + 3)).isEmpty();
    Answer none = bench.get(TokenType.ACCOUNT, pageOf + 0);
    assertThat(none.status()).isEqualTo(400);
    assertThat(Bench.error(none)).isEqualTo("query " + page + " must be at least 1 but was 0");
  }

  @Test
  void list_ofAFixedPageSize_hasOnlyANumber() {
    assertThat(account("/mapping-sets?page=1")).hasSize(Samples.ROWS);
    assertThat(account("/mapping-sets?page=2")).isEmpty();
  }

  @Test
  void list_withoutPages_isWhole() {
    assertThat(account("/connections")).hasSize(Samples.ROWS);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /rma/{id}, id",
    "GET, /listing/parents/{id}, id",
    "GET, /inventory/{id}/parent, sourceId",
    "GET, /webhhok/configurations/{id}, id",
  })
  void sample_carriesTheIdOfThePath(String method, String path, String member) {
    String target = path.replace("{id}", Long.toString(BIG_ID));
    JsonNode sample = bench.call(TokenType.ACCOUNT, method, target, "").body();
    assertThat(sample.get(member).asLong()).isEqualTo(BIG_ID);
    List<String> names = List.of("id", member);
    assertThat(names.stream().filter(name -> sample.path(name).asLong() == BIG_ID).distinct())
        .containsExactly(member);
  }

  /** The id of a mapping set, of a configuration: not that of what is inside. */
  @ParameterizedTest
  @CsvSource({"/mapping-set/7/item?fromValue=GRN", "/webhook/configurations/7/event-logs"})
  void sample_doesNotTakeTheIdOfWhatItBelongsTo(String target) {
    JsonNode answered = account(target);
    JsonNode sample = answered.isArray() ? answered.get(0) : answered;
    assertThat(sample.get("id").asLong()).isNotEqualTo(7);
  }

  @Test
  void sample_dependsOnSeedAndOperationAlone() {
    JsonNode tags = tags(new Samples(1));
    assertThat(tags(new Samples(1))).isEqualTo(tags);
    assertThat(tags(new Samples(2))).isNotEqualTo(tags);
  }

  @Test
  void missing_isThatIdOfThatOperation() {
    bench.markMissing("getRma", 7);
    Answer missing = bench.get(TokenType.ACCOUNT, "/rma/7");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(Bench.error(missing)).isEqualTo("getRma (GET /rma/{id}) finds nothing with id 7");
    assertThat(bench.get(TokenType.ACCOUNT, "/rma/8").status()).isEqualTo(200);
  }

  @Test
  void missing_isFoundOutAfterEverythingElse() {
    TokenType refused =
        EnumSet.complementOf(EnumSet.copyOf(Operation.GET_RMA.tokenTypes())).iterator().next();
    bench.markMissing("getRma", 7);
    assertThat(bench.get(refused, "/rma/7").status()).isEqualTo(401);
    assertThat(bench.get(TokenType.ACCOUNT, "/rma/7?nonsense=1").status()).isEqualTo(400);
  }

  @Test
  void missing_withoutAnIdInThePath_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bench.markMissing("getRmas", 7))
        .withMessage("There is no id in the path of getRmas (GET /rma)");
  }

  private JsonNode account(String target) {
    Answer answer = bench.get(TokenType.ACCOUNT, target);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The one list of texts: nothing but what was drawn. */
  private static JsonNode tags(Samples samples) {
    Token token = Objects.requireNonNull(new Tokens().find(Tokens.value(TokenType.ACCOUNT, 1)));
    Params params = new Params(Map.of("id", LongNode.valueOf(7)));
    dev.flxpoint.sandbox.internal.spec.Operation operation =
        Spec.shared().operation("updateOrderTags");
    return samples.answer(new Call(operation, token, params, MissingNode.getInstance())).body();
  }

  private static List<Long> ids(JsonNode rows) {
    List<Long> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.get("id").asLong()));
    return ids;
  }
}
