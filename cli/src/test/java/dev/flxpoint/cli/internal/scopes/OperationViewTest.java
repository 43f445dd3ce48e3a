package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.ClientCall;
import dev.flxpoint.cli.internal.view.PlainForm;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OperationViewTest {
  private static final ScopeMarks MARKS = new ScopeMarks("yes", "-");

  @Test
  void upsertInventoryParents_asText() {
    assertThat(text(Operation.UPSERT_INVENTORY_PARENTS))
        .isEqualToNormalizingNewlines(
            """
            upsertInventoryParents

            Creates or changes up to 20 inventory parents with their variants, by SKU.

              Method      POST
              Path        /inventory/parents
              Resource    Inventory
              Retry       idempotent: sent twice it changes no more, so it may be sent again
              Paging      none
              Batch       at most 20 rows a call
              Evidence    a page of the API's reference describes it
              Deprecated  no

              Token type  Call
              ----------  -------------------------------------------------------------------------
              Account     flxpoint.account(token).inventory().upsertInventoryParents(...).execute()
              Source      flxpoint.source(token).inventory().upsertInventoryParents(...).execute()
              Channel     -""");
  }

  @Test
  void deprecatedOperation_namesWhatToUse() {
    assertThat(text(Operation.FIND_PRODUCT_VARIANT))
        .contains("  Deprecated  yes: use getProductVariants\n");
    assertThat(text(Operation.GET_ACCOUNT_PURCHASE_ORDER_STRATEGY))
        .contains("  Deprecated  yes: the API advises against it\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyOperation_showsWhatTheCatalogueKnows(Operation operation) {
    String text = text(operation);

    assertThat(text)
        .startsWith(operation.id())
        .contains(operation.method(), operation.path(), operation.summary(), operation.tag())
        .contains(operation.retry().name().toLowerCase(Locale.ROOT) + ": ")
        .contains("Deprecated  " + (operation.deprecated() ? "yes" : "no"));
    if (operation.paging() != Operation.Paging.NONE) {
      assertThat(text)
          .contains(
              operation.paging().numberParameter() + " (from 1)",
              Objects.requireNonNullElse(
                  operation.paging().sizeParameter(), "pages of a fixed size"));
    }
    if (operation.batchMax() > 0) {
      assertThat(text).contains("at most " + operation.batchMax() + " rows");
    }
    for (TokenType type : TokenType.values()) {
      String call = ClientCall.of(operation, type).orElse("-");
      assertThat(text).containsPattern("\n  " + type.label() + " +\\Q" + call + "\\E(\n|$)");
    }
  }

  private static String text(Operation operation) {
    return PlainForm.of(OperationView.of(operation, MARKS)).replace("\r\n", "\n");
  }
}
