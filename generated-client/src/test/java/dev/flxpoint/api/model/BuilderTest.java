package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuilderTest {
  private final UpsertInventoryImage image =
      UpsertInventoryImage.builder().url("u").sortOrder(1).build();
  private final UpsertInventoryParent parent =
      UpsertInventoryParent.builder()
          .sku("a")
          .title("t")
          .clearDescription()
          .images(List.of(image))
          .unknownMember("later", null)
          .build();

  @Test
  void requiredMember_null_refusedAtOnce() {
    UpsertInventoryParent.Builder builder = UpsertInventoryParent.builder();

    assertThatThrownBy(() -> builder.sku(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sku == null");
  }

  @Test
  void optionalMember_null_leftOut() {
    UpsertInventoryParent built =
        parent.toBuilder().title(null).images(null).description(null).build();

    assertThat(built.title()).isNull();
    assertThat(built.images()).isNull();
    assertThat(built).hasToString("UpsertInventoryParent{sku=a, later=null}");
  }

  @Test
  void list_null_refusedAsAnItem() {
    UpsertInventoryParent.Builder builder = UpsertInventoryParent.builder();

    assertThatThrownBy(() -> builder.images(Arrays.asList(image, null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("images[1] == null");
  }

  @Test
  void build_builderUsedAgain_builtObjectUnchanged() {
    UpsertInventoryParent.Builder builder = parent.toBuilder();
    UpsertInventoryParent first = builder.build();

    builder.sku("b").clearTitle().description("d").images(List.of()).unknownMember("more", 1);

    assertThat(first).isEqualTo(parent);
    assertThat(builder.build())
        .hasToString(
            "UpsertInventoryParent{sku=b, title=null, description=d, images=[],"
                + " later=null, more=1}");
  }

  @Test
  void toString_whatIsSetOrCleared() {
    assertThat(parent)
        .hasToString(
            "UpsertInventoryParent{sku=a, title=t, description=null,"
                + " images=[UpsertInventoryImage{url=u, sortOrder=1}], later=null}");
  }

  @Test
  void equals_nullOrAnotherClass_false() {
    assertThat(image.equals(null)).isFalse();
    assertThat(image).isNotEqualTo("u").isEqualTo(image);
  }
}
