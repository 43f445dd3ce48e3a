package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UnknownMembersTest {
  private final JsonAdapter<UpsertInventoryImage> adapter =
      ModelAdapters.moshi().adapter(UpsertInventoryImage.class);

  @Test
  void decode_unknownMembers_keptAndSentBackAsTheyWere() throws IOException {
    String json =
        """
        {"url":"u","big":12345678901234567890123,"price":10.500,"text":"10.500","flag":true,\
        "none":null,"deep":{"list":[1,null,{"a":[]}]}}""";

    UpsertInventoryImage image = adapter.fromJson(json);

    assertThat(image.unknownMembers())
        .containsEntry("big", new BigDecimal("12345678901234567890123"))
        .containsEntry("price", new BigDecimal("10.500"))
        .containsEntry("none", null);
    assertThat(adapter.toJson(image)).isEqualTo(json);
  }

  @Test
  void decode_deepValue_unmodifiable() throws IOException {
    UpsertInventoryImage image =
        adapter.fromJson("{\"url\":\"u\",\"list\":[1],\"object\":{\"a\":1}}");

    List<?> list = (List<?>) image.unknownMembers().get("list");
    Map<?, ?> object = (Map<?, ?>) image.unknownMembers().get("object");

    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(object::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> image.unknownMembers().remove("list"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void build_builderUsedAgain_builtObjectUnchanged() {
    UpsertInventoryImage.Builder builder =
        UpsertInventoryImage.builder().url("u").unknownMember("first", 1);
    UpsertInventoryImage image = builder.build();

    builder.unknownMember("second", 2);

    assertThat(image.unknownMembers()).containsOnlyKeys("first");
    assertThat(builder.build().unknownMembers()).containsOnlyKeys("first", "second");
  }

  @Test
  void unknownMember_nameOfTheSpec_refused() {
    UpsertInventoryImage.Builder builder = UpsertInventoryImage.builder();

    assertThatThrownBy(() -> builder.unknownMember("sortOrder", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The spec knows 'sortOrder'; set it by its own method");
  }

  @Test
  void toBuilder_unknownMembers_carriedOver() {
    UpsertInventoryImage image =
        UpsertInventoryImage.builder().url("u").unknownMember("none", null).build();

    assertThat(image.toBuilder().unknownMember("more", 1).build().unknownMembers())
        .containsOnlyKeys("none", "more");
    assertThat(image.unknownMembers()).containsOnlyKeys("none");
    assertThat(adapter.toJson(image)).isEqualTo("{\"url\":\"u\",\"none\":null}");
  }
}
