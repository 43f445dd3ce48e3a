package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OperationTest {
  @ParameterizedTest
  @EnumSource(Operation.class)
  void everyOperation_foundByItsId(Operation operation) {
    assertThat(Operation.ofId(operation.id())).isSameAs(operation);
    assertThat(operation)
        .hasToString(operation.id() + " (" + operation.method() + " " + operation.path() + ")");
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void everyOperation_hasATokenTypeAndAPath(Operation operation) {
    assertThat(operation.tokenTypes()).isNotEmpty();
    assertThat(operation.path()).startsWith("/");
    assertThat(operation.method()).matches("GET|POST|PUT|PATCH|DELETE");
    assertThat(operation.summary()).endsWith(".");
    assertThat(operation.tag()).isNotBlank();
    assertThat(operation.batchMax()).isNotNegative();
  }

  @Test
  void ofId_unknown_null() {
    assertThat(Operation.ofId("getNothing")).isNull();
  }

  @Test
  void facts_asTheSpecHasThem() {
    Operation variants = Operation.GET_INVENTORY_VARIANTS;

    assertThat(variants).hasToString("getInventoryVariants (GET /inventory/variants)");
    assertThat(variants.tokenTypes()).containsExactly(TokenType.ACCOUNT, TokenType.SOURCE);
    assertThat(variants.retry()).isEqualTo(Operation.Retry.SAFE);
    assertThat(variants.paging()).isEqualTo(Operation.Paging.PAGE);
    assertThat(variants.evidence()).isEqualTo(Operation.Evidence.PAGE);
    assertThat(variants.deprecated()).isFalse();
    assertThat(Operation.REPLACE_INVENTORY_PARENTS.deprecated()).isTrue();
    assertThat(Operation.UPSERT_INVENTORY_PARENTS.batchMax()).isEqualTo(20);
    assertThat(Operation.CREATE_SHIPMENT.retry()).isEqualTo(Operation.Retry.NEVER);
  }

  @Test
  void tokenTypes_unmodifiable() {
    assertThatThrownBy(() -> Operation.GET_ACCOUNT.tokenTypes().add(TokenType.SOURCE))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void paging_namesItsParameters() {
    assertThat(Operation.Paging.NONE.numberParameter()).isNull();
    assertThat(Operation.Paging.NONE.sizeParameter()).isNull();
    assertThat(Operation.Paging.FILTER_PAGE_NUMBER.numberParameter()).isEqualTo("filterPageNumber");
    assertThat(Operation.Paging.FILTER_PAGE_NUMBER.sizeParameter()).isEqualTo("filterPageSize");
  }

  @Test
  void tokenType_labelledAsPeopleWriteIt() {
    assertThat(TokenType.ACCOUNT.label()).isEqualTo("Account");
    assertThat(TokenType.SOURCE.label()).isEqualTo("Source");
    assertThat(TokenType.CHANNEL.label()).isEqualTo("Channel");
  }
}
