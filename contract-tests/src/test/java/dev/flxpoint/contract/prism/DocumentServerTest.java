package dev.flxpoint.contract.prism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.contract.pact.OperationSample;
import java.io.IOException;
import java.util.Arrays;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that cannot say no proves nothing. */
final class DocumentServerTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void problem_answerThatFits_isNone() throws Exception {
    OperationSample sample = OperationSample.of(Operation.GET_ACCOUNT, TokenType.ACCOUNT);
    assertThat(problem(sample, 200, sample.received().toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422 | {}                | 422 from getAccount",
        "200 | {\"id\": \"seven\"} | $.id",
        "200 | <html>            | but the body is HTML",
      })
  void problem_refusalOrAnswerThatCannotBeRead_isToldWithItsPlace(
      int status, String body, String told) throws Exception {
    OperationSample sample = OperationSample.of(Operation.GET_ACCOUNT, TokenType.ACCOUNT);
    assertThat(problem(sample, status, body)).contains(told);
  }

  @Test
  void problem_inferredAnswerThatDoesNotFit_isToldThoughTheCallSucceeds() throws Exception {
    OperationSample inferred =
        Arrays.stream(Operation.values())
            .filter(Operation::answerInferred)
            .map(each -> OperationSample.of(each, each.tokenTypes().iterator().next()))
            .filter(each -> each.received() != null)
            .findFirst()
            .orElseThrow();
    assertThat(problem(inferred, 200, "\"seven\"")).isEqualTo("an answer that was read as null");
  }

  private String problem(OperationSample sample, int status, String body) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "application/json")
            .body(body)
            .build());
    try (DocumentServer documented = new DocumentServer(server.url("/").toString())) {
      return documented.problem(sample);
    }
  }
}
