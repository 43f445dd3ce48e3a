package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorsIT {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "400, InvalidRequestException, the same call will be refused again",
    "401, UnauthorizedException, the operation accepts Account or Source tokens",
    "403, ForbiddenException, have an admin grant the scope",
    "404, NotFoundException, this token cannot see it",
    "409, ConflictException, read it and decide",
    "418, UnexpectedStatusException, raw() gives the whole answer",
    "422, InvalidRequestException, the same call will be refused again",
    "501, ServerErrorException, it is safe to repeat",
  })
  void status_becomesItsException_thatSaysWhatToDo(int status, String type, String advice)
      throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(status, "{\"error\":\"in the API's words\"}", "X-Request-Id: r-17");
      assertThatThrownBy(() -> getVariant(wire).execute())
          .isInstanceOfSatisfying(
              FlxpointException.class,
              e -> {
                assertThat(e.getClass().getSimpleName()).isEqualTo(type);
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.requestId()).isEqualTo("r-17");
                assertThat(e.responseBody()).contains("in the API's words");
                assertThat(e.attempts()).isEqualTo(1);
              })
          .hasMessageContaining(status + " from getInventoryVariant (GET /inventory/variant/")
          .hasMessageContaining(wire.source.token().toString())
          .hasMessageContaining(advice)
          .hasMessageContaining("The API said: in the API's words");
    }
  }

  @Test
  void bodyThatEchoesTheToken_isBlottedOut() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(
          401, "{\"error\":\"unknown token " + Wire.TOKEN + "\"}", "X-Request-Id: " + Wire.TOKEN);
      assertThatThrownBy(() -> getVariant(wire).execute())
          .isInstanceOfSatisfying(
              UnauthorizedException.class,
              e -> assertThat(e.responseBody()).isEqualTo("{\"error\":\"unknown token ██\"}"))
          .hasMessageContaining("unknown token ██")
          .hasMessageEndingWith("(request id ██)");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | but the body is empty instead of InventoryVariant",
        "'Bad gateway' | but the body is no JSON and starts: Bad gateway",
        "'{\"id\":17,\"sku\":' | but the JSON ends too early, expected InventoryVariant",
        "'{\"id\":\"x\"}' | at path $.id, expected InventoryVariant",
        "'{\"insertedAt\":\"2026-04-01T12:00:00\"}' | it has no zone at path $.insertedAt",
        "'[]' | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $",
        "'null' | Expected BEGIN_OBJECT but was NULL at path $",
      })
  void successThatIsNotWhatTheSpecSays_saysWhatIsWrongAndWhere(String body, String problem)
      throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, body);
      assertThatThrownBy(() -> getVariant(wire).execute())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining(problem)
          .hasMessageEndingWith("It is safe to repeat.")
          .isInstanceOfSatisfying(
              FlxpointException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.PROCESSED));
      assertThat(wire.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Maintenance</html>", "\n<!DOCTYPE html>", "<?xml version='1.0'?>"})
  void successThatIsAPage_isOfAProxy_soNobodyKnows(String page) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, page);
      wire.answer(200, page);
      assertThatThrownBy(() -> getVariant(wire).execute())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("but the body is HTML or XML and starts: <")
          .hasMessageEndingWith("it is safe to repeat.")
          .isInstanceOfSatisfying(
              FlxpointException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNCLEAR));
      assertThatThrownBy(() -> wire.createShipment().execute())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageEndingWith(
              "It may have been processed, so it was not repeated: look before you send it again.")
          .isInstanceOfSatisfying(
              FlxpointException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNCLEAR));
      assertThat(wire.server.getRequestCount()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"401,the token is malformed", "403,the token is valid but has no scope"})
  void refusalThatIsAPage_mayBeOfAProxy(int status, String otherwise) throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(status, "<html>Attention Required!</html>");
      assertThatThrownBy(() -> getVariant(wire).execute())
          .hasMessageContaining(
              "it may be a proxy or firewall that refuses. Otherwise " + otherwise);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void deadServer_wasNotSent_andIsTriedAgain(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.close();
      assertThatThrownBy(() -> mode.run(getVariant(wire), wire.time))
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.attempts()).isEqualTo(5))
          .hasMessageContaining("got no whole answer")
          .hasMessageEndingWith("The request was not sent.");
      assertThat(wire.time.elapsed()).isEqualTo(Duration.ofSeconds(1 + 2 + 4 + 8));
    }
  }

  private static ApiCall<InventoryVariant> getVariant(Wire wire) {
    return wire.source.inventory().getInventoryVariant(17);
  }
}
