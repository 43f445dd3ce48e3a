package dev.flxpoint.contract.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pact that asks for more than its program sends or reads is none. */
final class ProgramPactTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicLong times = new AtomicLong();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final ProgramPact start =
      ProgramPact.of("shelf", TokenType.SOURCE).given("a mug is for sale", Map.of("id", 41L));

  @TempDir private Path folder;

  @Test
  void answerWithWhatIsRead_isWritten_withTheRequestThatWasSent() throws Exception {
    asking("{\"id\": 41, \"quantity\": 8}").write(folder, this::quantity);

    JsonNode pact = JSON.readTree(folder.resolve("shelf-flxpoint.json").toFile());
    JsonNode request = pact.at("/interactions/0/request");
    assertThat(request.get("path").asText()).isEqualTo("/inventory/variant/41");
    assertThat(request.at("/generators/path/expression").asText())
        .isEqualTo("/inventory/variant/${id}");
    assertThat(pact.at("/interactions/0/response/matchingRules/body").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("$.id", "$.quantity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": 41, "quantity": 8, "cost": 7.5}          | $.cost
          {"id": 41, "quantity": 8, "images": [{"a": 1}]} | $.images
          {"id": 41, "quantity": 8, "source": {"id": 3}}  | $.source.id
          """)
  void memberThatIsNotRead_isRefused_andNamed(String answer, String needless) {
    assertThatThrownBy(() -> asking(answer).write(folder, this::quantity))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "The program does not need "
                + needless
                + " of the answer to \"a look at the mug\": take it out of the pact");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void timeThatIsSent_standsForAnyOther_andIsTheSameInEachPact() throws Exception {
    asking("{\"id\": 41, \"quantity\": 8}").write(folder, this::quantityNow);

    JsonNode request =
        JSON.readTree(folder.resolve("shelf-flxpoint.json").toFile()).at("/interactions/0/request");
    assertThat(request.get("query").toString())
        .isEqualTo("{\"day\":[\"2026-01-14\"],\"since\":[\"2026-01-14T10:30:00Z\"]}");
    assertThat(request.at("/body/content/0").toString())
        .isEqualTo(
            "{\"at\":\"2026-01-14T10:30:00Z\","
                + "\"said\":\"\\\"2026-01-14T10:30:01Z\",\"text\":\"at 2026-01-14T10:30:01Z\"}");
    assertThat(request.at("/matchingRules/query").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("since");
    assertThat(request.at("/matchingRules/body").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("$[0].at");
  }

  @Test
  void requestThatIsSentTwice_getsTheSameAnswerTwice() throws Exception {
    asking("{\"id\": 41, \"quantity\": 8}")
        .write(folder, (api, token) -> quantity(api, token) + ", " + quantity(api, token));

    JsonNode pact = JSON.readTree(folder.resolve("shelf-flxpoint.json").toFile());
    assertThat(pact.get("interactions")).hasSize(1);
  }

  @Test
  void memberThatIsNotRead_isRefused_alsoWhereTimesDiffer() {
    assertThatThrownBy(
            () ->
                asking("{\"id\": 41, \"quantity\": 8, \"cost\": 7.5}")
                    .write(folder, this::quantityNow))
        .hasMessageContaining("The program does not need $.cost");
  }

  @Test
  void answerThatNobodyAsksFor_isRefused() {
    ProgramPact pact =
        asking("{\"id\": 41, \"quantity\": 8}")
            .answer(Operation.GET_SHIPMENTS, "a look at parcels", "[]");

    assertThatThrownBy(() -> pact.write(folder, this::quantity))
        .hasMessage("Nobody asked getShipments, \"a look at parcels\": take it out of the pact");
  }

  @Test
  void requestWithoutAnAnswer_isRefused() {
    assertThatThrownBy(() -> start.write(folder, this::quantity))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("There is no answer to GET /inventory/variant/41");
  }

  @Test
  void answerWithoutAState_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ProgramPact.of("shelf", TokenType.SOURCE)
                    .answer(Operation.GET_SHIPMENTS, "a look at parcels", "[]"))
        .withMessageContaining("given(...) comes first");
  }

  @Test
  void descriptionThatOccursTwice_isRefused() {
    ProgramPact pact = asking("{}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pact.answer(Operation.GET_SHIPMENTS, "a look at the mug"))
        .withMessageContaining("an answer to \"a look at the mug\" already");
  }

  private ProgramPact asking(String answer) {
    return start.answer(Operation.GET_INVENTORY_VARIANT, "a look at the mug", answer);
  }

  private String quantity(URI api, String token) throws Exception {
    return quantity(HttpRequest.newBuilder(api.resolve("/inventory/variant/41")), token);
  }

  /** Sends times, none of them twice. */
  private String quantityNow(URI api, String token) throws Exception {
    Instant now = Instant.EPOCH.plusNanos(times.incrementAndGet());
    String query = "?day=2026-01-14&since=" + now;
    String body =
        """
        [{"at": "%s", "text": "at 2026-01-14T10:30:01Z", "said": "\\"2026-01-14T10:30:01Z"}]"""
            .formatted(now);
    return quantity(
        HttpRequest.newBuilder(api.resolve("/inventory/variant/41" + query))
            .header("Content-Type", "application/json")
            .method("GET", BodyPublishers.ofString(body)),
        token);
  }

  private String quantity(HttpRequest.Builder sent, String token) throws Exception {
    HttpRequest request = sent.header("X-API-TOKEN", token).build();
    JsonNode answer =
        JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    return "%d of %d"
        .formatted(answer.required("quantity").intValue(), answer.required("id").intValue());
  }
}
