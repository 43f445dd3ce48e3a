package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BodyDeparturesTest {
  private static final AnswerJudge JUDGE = new AnswerJudge();
  private final Question orders = new Question(Operation.GET_ORDERS, TokenType.ACCOUNT);

  @Test
  void strangeNames_areHidden_andCountAsOnePlace() {
    List<Departure> departures =
        JUDGE.departures(orders, 200, "[{\"id\":7,\"a b\":1,\"c/d\":1,\"\":1}]");
    assertThat(departures).hasSize(1);
    assertThat(departures.get(0).place()).isEqualTo("/0/██");
    assertThat(departures.get(0).count()).isEqualTo(3);
  }

  @Test
  void departuresOfAnAnswer_areBounded_andTheRestIsCounted() {
    String members =
        IntStream.range(0, 100).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
    List<Departure> departures = JUDGE.departures(orders, 200, "[{\"id\":7," + members + "}]");
    assertThat(departures).hasSize(31);
    assertThat(departures.get(30).text()).isEqualTo("70 further ones are left out");
  }

  @Test
  void idOf64Bits_whereTheSpecSays32_isFound() {
    String body = "[{\"id\":7,\"orderItems\":[{\"quantity\":3000000000}]}]";
    assertThat(JUDGE.departures(orders, 200, body))
        .extracting(Departure::place, Departure::text)
        .containsExactly(tuple("/0/orderItems/0/quantity", "not of the format int32"));
  }

  @Test
  void tooManyRequests_saysNothingOfTheSpec() {
    assertThat(JUDGE.departures(orders, 429, "{}")).isEmpty();
  }
}
