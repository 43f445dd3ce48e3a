package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** In a request, what is absent is kept and what is null is cleared, so the two must differ. */
final class ExplicitNullTest {
  private final JsonAdapter<InventoryParentCreateOrUpdate> parents =
      ModelAdapters.moshi().adapter(InventoryParentCreateOrUpdate.class);
  private final JsonAdapter<InventoryVariantCreateOrUpdate> variants =
      ModelAdapters.moshi().adapter(InventoryVariantCreateOrUpdate.class);

  @Test
  void absent_staysAbsent() throws IOException {
    InventoryParentCreateOrUpdate parent = parents.fromJson("{\"sku\":\"a\"}");

    assertThat(parent.title()).isNull();
    assertThat(parent.isTitleCleared()).isFalse();
    assertThat(parents.toJson(parent)).isEqualTo("{\"sku\":\"a\"}");
  }

  @Test
  void explicitNull_readAndWrittenBack() throws IOException {
    String json = "{\"sku\":\"a\",\"title\":null,\"archived\":null}";

    InventoryParentCreateOrUpdate parent = parents.fromJson(json);

    assertThat(parent.title()).isNull();
    assertThat(parent.isTitleCleared()).isTrue();
    assertThat(parent.isArchivedCleared()).isTrue();
    assertThat(parent.isDescriptionCleared()).isFalse();
    assertThat(parents.toJson(parent)).isEqualTo(json);
    assertThat(parent.toBuilder().build()).isEqualTo(parent);
  }

  @Test
  void clear_thenSet_lastOneCounts() {
    InventoryParentCreateOrUpdate.Builder builder =
        InventoryParentCreateOrUpdate.builder().sku("a");

    assertThat(parents.toJson(builder.title("t").clearTitle().build()))
        .isEqualTo("{\"sku\":\"a\",\"title\":null}");
    assertThat(parents.toJson(builder.clearTitle().title("t").build()))
        .isEqualTo("{\"sku\":\"a\",\"title\":\"t\"}");
    assertThat(parents.toJson(builder.clearTitle().title(null).build()))
        .isEqualTo("{\"sku\":\"a\"}");
  }

  @Test
  void decode_nullThenValueUnderOneName_isNotCleared() throws IOException {
    InventoryParentCreateOrUpdate parent =
        parents.fromJson("{\"sku\":\"a\",\"title\":null,\"title\":\"t\"}");

    assertThat(parent).isEqualTo(parents.fromJson("{\"sku\":\"a\",\"title\":\"t\"}"));
    assertThat(parent.isTitleCleared()).isFalse();
  }

  @Test
  void absentAndNull_differ() throws IOException {
    InventoryParentCreateOrUpdate absent = parents.fromJson("{\"sku\":\"a\"}");
    InventoryParentCreateOrUpdate cleared = parents.fromJson("{\"sku\":\"a\",\"title\":null}");

    assertThat(absent).isNotEqualTo(cleared);
    assertThat(absent).hasToString("InventoryParentCreateOrUpdate{sku=a}");
    assertThat(cleared).hasToString("InventoryParentCreateOrUpdate{sku=a, title=null}");
  }

  @Test
  void requiredAndNullable_nullOrValueButNotAbsent() throws IOException {
    InventoryVariantCreateOrUpdate.Builder builder = InventoryVariantCreateOrUpdate.builder();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("InventoryVariantCreateOrUpdate needs sku");
    assertThat(variants.toJson(builder.clearSku().build())).isEqualTo("{\"sku\":null}");
    assertThat(variants.fromJson("{\"sku\":null}").isSkuCleared()).isTrue();
    assertThatThrownBy(() -> variants.fromJson("{}"))
        .hasMessage("Required member 'sku' is missing at path $");
  }

  @Test
  void memberThatIsNotNullable_nullTakenForAbsent() throws IOException {
    InventoryImageCreateOrUpdate image =
        ModelAdapters.moshi()
            .adapter(InventoryImageCreateOrUpdate.class)
            .fromJson("{\"url\":\"u\",\"sortOrder\":null}");

    assertThat(image.sortOrder()).isNull();
    assertThat(image).isEqualTo(InventoryImageCreateOrUpdate.builder().url("u").build());
  }
}
