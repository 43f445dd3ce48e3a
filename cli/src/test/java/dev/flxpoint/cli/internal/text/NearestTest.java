package dev.flxpoint.cli.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  private static final List<String> KNOWN =
      List.of(
          "parent_sku",
          "parent_title",
          "sku",
          "title",
          "quantity",
          "cost",
          "price",
          "weight",
          "upc");

  @ParameterizedTest
  @CsvSource({
    "skuu,sku",
    "QTY_quantity,",
    "quantitiy,quantity",
    "Prize,price",
    "parent sku,parent_sku"
  })
  void of_name_givesTheNearOneOrNone(String name, String expected) {
    assertThat(Nearest.of(name, KNOWN).orElse(null)).isEqualTo(expected);
  }

  @Test
  void of_knownNameInAnotherCase_givesIt() {
    assertThat(Nearest.of("createshipment", List.of("getShipments", "createShipment")))
        .contains("createShipment");
  }

  @Test
  void several_namesHoldingThePartComeFirst() {
    List<String> known = List.of("getOrders", "getUsers", "createOrder", "getOrder");

    assertThat(Nearest.several("ORDER", known, 2)).containsExactly("getOrder", "getOrders");
    assertThat(Nearest.several("getUser", known, 1)).containsExactly("getUsers");
    assertThat(Nearest.several("gteOrdres", known, 2)).containsExactly("getOrders", "getOrder");
  }

  @Test
  void edits_countsAddedRemovedAndReplacedLetters() {
    assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    assertThat(Nearest.edits("abc", "abc")).isZero();
  }
}
