package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "trackingNumber, trackingNumber",
    "tracking_number, trackingNumber",
    "Tracking-Number, trackingNumber",
    "TRACKING_NUMBER, trackingNumber",
    "'tracking  number', trackingNumber",
    "__tracking.number[], trackingNumber",
    "SKU, sku",
    "ID, id",
    "a, a",
    "WidgetID, widgetID",
    "2nd, _2nd",
    "größe, größe",
    "class, classValue",
    "default, defaultValue",
    "true, trueValue",
    "Class, classValue",
    "wait, waitValue",
    "get_class, getClassValue",
    "hash_code, hashCodeValue",
    "equals, equalsValue",
    "adapter, adapterValue",
    "builder, builderValue",
    "reader, readerValue",
    "toBuilder, toBuilderValue",
    "unknownMembers, unknownMembersValue",
    "cleared, clearedValue",
    "hash, hash",
    "text, text",
    "result, result",
    "value, value",
    "build, build",
    "record, record",
  })
  void variable_nameOfTheSpec_becomesAFreeJavaName(String name, String java) {
    assertThat(Names.variable(name)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "Fulfillment Request, FulfillmentRequest",
    "getInventory, GetInventory",
    "class, Class",
    "3PL, _3pl",
    "RMA, Rma",
  })
  void type_nameOfTheSpec_startsUpperCase(String name, String java) {
    assertThat(Names.type(name)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "PO/FR # Exceeds, PO_FR_EXCEEDS",
    "poFrExceeds, PO_FR_EXCEEDS",
    "in_stock, IN_STOCK",
    "Duplicate PO/FR #, DUPLICATE_PO_FR",
    "-x-, X",
    "2nd Choice, _2ND_CHOICE",
    "getInventoryVariants, GET_INVENTORY_VARIANTS",
    "class, CLASS",
  })
  void constant_text_becomesUpperCaseWords(String text, String constant) {
    assertThat(Names.constant(text)).isEqualTo(constant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "_", "- -"})
  void noLetterOrDigit_refused(String name) {
    assertThatThrownBy(() -> Names.variable(name))
        .isInstanceOf(SpecException.class)
        .hasMessage("No Java name can be made of '" + name + "'");
    assertThatThrownBy(() -> Names.constant(name))
        .isInstanceOf(SpecException.class)
        .hasMessage("No Java constant can be made of '" + name + "'");
  }

  @Test
  void literal_specialCharacters_escaped() {
    assertThat(Names.literal("a \"b\" \\u0041\r\n\t%s"))
        .isEqualTo("\"a \\\"b\\\" \\\\u0041\\r\\n\t%s\"");
  }
}
