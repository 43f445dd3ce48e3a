package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** In a request, what is absent is kept and what is null is cleared, so the two must differ. */
final class ExplicitNullTest {
  private final JsonAdapter<UpsertInventoryParent> parents =
      ModelAdapters.moshi().adapter(UpsertInventoryParent.class);
  private final JsonAdapter<UpsertInventoryVariant> variants =
      ModelAdapters.moshi().adapter(UpsertInventoryVariant.class);

  @Test
  void absent_staysAbsent() throws IOException {
    UpsertInventoryParent parent = parents.fromJson("{\"sku\":\"a\"}");

    assertThat(parent.title()).isNull();
    assertThat(parent.isTitleCleared()).isFalse();
    assertThat(parents.toJson(parent)).isEqualTo("{\"sku\":\"a\"}");
  }

  @Test
  void explicitNull_readAndWrittenBack() throws IOException {
    String json = "{\"sku\":\"a\",\"title\":null,\"archived\":null}";

    UpsertInventoryParent parent = parents.fromJson(json);

    assertThat(parent.title()).isNull();
    assertThat(parent.isTitleCleared()).isTrue();
    assertThat(parent.isArchivedCleared()).isTrue();
    assertThat(parent.isDescriptionCleared()).isFalse();
    assertThat(parents.toJson(parent)).isEqualTo(json);
    assertThat(parent.toBuilder().build()).isEqualTo(parent);
  }

  @Test
  void clear_thenSet_lastOneCounts() {
    UpsertInventoryParent.Builder builder = UpsertInventoryParent.builder().sku("a");

    assertThat(parents.toJson(builder.title("t").clearTitle().build()))
        .isEqualTo("{\"sku\":\"a\",\"title\":null}");
    assertThat(parents.toJson(builder.clearTitle().title("t").build()))
        .isEqualTo("{\"sku\":\"a\",\"title\":\"t\"}");
    assertThat(parents.toJson(builder.clearTitle().title(null).build()))
        .isEqualTo("{\"sku\":\"a\"}");
  }

  @Test
  void decode_nullThenValueUnderOneName_isNotCleared() throws IOException {
    UpsertInventoryParent parent =
        parents.fromJson("{\"sku\":\"a\",\"title\":null,\"title\":\"t\"}");

    assertThat(parent).isEqualTo(parents.fromJson("{\"sku\":\"a\",\"title\":\"t\"}"));
    assertThat(parent.isTitleCleared()).isFalse();
  }

  @Test
  void absentAndNull_differ() throws IOException {
    UpsertInventoryParent absent = parents.fromJson("{\"sku\":\"a\"}");
    UpsertInventoryParent cleared = parents.fromJson("{\"sku\":\"a\",\"title\":null}");

    assertThat(absent).isNotEqualTo(cleared);
    assertThat(absent).hasToString("UpsertInventoryParent{sku=a}");
    assertThat(cleared).hasToString("UpsertInventoryParent{sku=a, title=null}");
  }

  @Test
  void requiredAndNullable_nullOrValueButNotAbsent() throws IOException {
    UpsertInventoryVariant.Builder builder = UpsertInventoryVariant.builder();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("UpsertInventoryVariant needs sku");
    assertThat(variants.toJson(builder.clearSku().build())).isEqualTo("{\"sku\":null}");
    assertThat(variants.fromJson("{\"sku\":null}").isSkuCleared()).isTrue();
    assertThatThrownBy(() -> variants.fromJson("{}"))
        .hasMessage("Required member 'sku' is missing at path $");
  }

  @Test
  void memberThatIsNotNullable_nullTakenForAbsent() throws IOException {
    UpsertInventoryImage image =
        ModelAdapters.moshi()
            .adapter(UpsertInventoryImage.class)
            .fromJson("{\"url\":\"u\",\"sortOrder\":null}");

    assertThat(image.sortOrder()).isNull();
    assertThat(image).isEqualTo(UpsertInventoryImage.builder().url("u").build());
  }
}
