package dev.flxpoint.sandbox.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenJudgeTest {
  private final Tokens tokens = new Tokens();
  private final TokenJudge judge = new TokenJudge(tokens, 401);

  @Test
  void identify_knownToken_found() {
    Token token = judge.identify(request(Map.of("x-api-token", List.of("sandbox-channel-1"))));
    assertThat(token.type()).isEqualTo(TokenType.CHANNEL);
    assertThat(token.owner()).isEqualTo(Tokens.FIRST_CHANNEL_ID);
  }

  @Test
  void identify_noHeader_saysSo() {
    assertRefused(Map.of(), "Unauthorized: no X-API-TOKEN header");
  }

  @Test
  void identify_bearer_saysThatTheOtherHeaderIsRead() {
    assertRefused(
        Map.of("authorization", List.of("Bearer sandbox-source-1")),
        "Unauthorized: no X-API-TOKEN header; the Authorization header is not read, so no Bearer");
  }

  @Test
  void identify_twoHeaders_saysSo() {
    assertRefused(
        Map.of("x-api-token", List.of("sandbox-source-1", "sandbox-source-1")),
        "Unauthorized: 2 X-API-TOKEN headers; send one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void identify_blank_saysSo(String value) {
    assertRefused(
        Map.of("x-api-token", List.of(value)), "Unauthorized: the X-API-TOKEN header is blank");
  }

  @Test
  void identify_unknownToken_isNotRepeated() {
    assertRefused(
        Map.of("x-api-token", List.of("secret-of-somebody")),
        "Unauthorized: the token in X-API-TOKEN is unknown");
  }

  @ParameterizedTest
  @EnumSource
  void checkType_accepted_passes(TokenType type) {
    assertThatCode(() -> judge.checkType(token(type), accepting(type, true)))
        .doesNotThrowAnyException();
  }

  @Test
  void checkType_wrongType_namesBoth() {
    Refusal refusal = refusal(judge, TokenType.CHANNEL, "upsertInventoryParents");
    assertThat(refusal.answer().status()).isEqualTo(401);
    assertThat(refusal)
        .hasMessage(
            "upsertInventoryParents (POST /inventory/parents) accepts Account or Source tokens,"
                + " but a Channel token was sent");
  }

  @Test
  void checkType_wrongType_statusAsSet() {
    TokenJudge strict = new TokenJudge(tokens, 403);
    Operation shops = accepting(TokenType.SOURCE, false);
    assertThat(refusal(strict, TokenType.SOURCE, shops.id()).answer().status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"SOURCE, 401", "CHANNEL, 401", "SOURCE, 403"})
  void checkType_account_alwaysForbidden(TokenType type, int wrongTypeStatus) {
    TokenJudge any = new TokenJudge(tokens, wrongTypeStatus);
    assertThat(refusal(any, type, "getAccount").answer().status()).isEqualTo(403);
  }

  @Test
  void add_furtherTokens_haveOwnersOfTheirOwn() {
    Token source = tokens.add(TokenType.SOURCE);
    assertThat(source.value()).isEqualTo("sandbox-source-2");
    assertThat(source.owner()).isNotEqualTo(token(TokenType.SOURCE).owner());
    assertThat(tokens.hasOwner(TokenType.SOURCE, source.owner())).isTrue();
    assertThat(tokens.hasOwner(TokenType.CHANNEL, source.owner())).isFalse();
    assertThat(tokens.add(TokenType.ACCOUNT).owner()).isEqualTo(token(TokenType.ACCOUNT).owner());
  }

  private void assertRefused(Map<String, List<String>> headers, String message) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> judge.identify(request(headers)));
    assertThat(refusal.answer().status()).isEqualTo(401);
    assertThat(refusal).hasMessage(message);
  }

  private Refusal refusal(TokenJudge by, TokenType type, String operation) {
    return catchThrowableOfType(
        Refusal.class, () -> by.checkType(token(type), operation(operation)));
  }

  private Token token(TokenType type) {
    return tokens.find(Tokens.value(type, 1));
  }

  /** Returns an operation that takes a type, or that does not; not the one with its own rule. */
  private static Operation accepting(TokenType type, boolean accepted) {
    return Spec.shared().operations().values().stream()
        .filter(operation -> !operation.id().equals("getAccount"))
        .filter(operation -> operation.accepted().contains(type) == accepted)
        .findFirst()
        .orElseThrow();
  }

  private static Operation operation(String id) {
    return Spec.shared().operation(id);
  }

  private static Request request(Map<String, List<String>> headers) {
    return new Request("GET", "/account", null, headers, new byte[0]);
  }
}
