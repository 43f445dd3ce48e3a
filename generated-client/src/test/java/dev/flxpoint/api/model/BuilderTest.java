package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuilderTest {
  private final InventoryImageCreateOrUpdate image =
      InventoryImageCreateOrUpdate.builder().url("u").sortOrder(1).build();
  private final InventoryParentCreateOrUpdate parent =
      InventoryParentCreateOrUpdate.builder()
          .sku("a")
          .title("t")
          .clearDescription()
          .images(List.of(image))
          .unknownMember("later", null)
          .build();

  @Test
  void requiredMember_null_refusedAtOnce() {
    InventoryParentCreateOrUpdate.Builder builder = InventoryParentCreateOrUpdate.builder();

    assertThatThrownBy(() -> builder.sku(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sku == null");
  }

  @Test
  void optionalMember_null_leftOut() {
    InventoryParentCreateOrUpdate built =
        parent.toBuilder().title(null).images(null).description(null).build();

    assertThat(built.title()).isNull();
    assertThat(built.images()).isNull();
    assertThat(built).hasToString("InventoryParentCreateOrUpdate{sku=a, later=null}");
  }

  @Test
  void list_null_refusedAsAnItem() {
    InventoryParentCreateOrUpdate.Builder builder = InventoryParentCreateOrUpdate.builder();

    assertThatThrownBy(() -> builder.images(Arrays.asList(image, null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("images[1] == null");
  }

  @Test
  void build_builderUsedAgain_builtObjectUnchanged() {
    InventoryParentCreateOrUpdate.Builder builder = parent.toBuilder();
    InventoryParentCreateOrUpdate first = builder.build();

    builder.sku("b").clearTitle().description("d").images(List.of()).unknownMember("more", 1);

    assertThat(first).isEqualTo(parent);
    assertThat(builder.build())
        .hasToString(
            "InventoryParentCreateOrUpdate{sku=b, title=null, description=d, images=[],"
                + " later=null, more=1}");
  }

  @Test
  void toString_whatIsSetOrCleared() {
    assertThat(parent)
        .hasToString(
            "InventoryParentCreateOrUpdate{sku=a, title=t, description=null,"
                + " images=[InventoryImageCreateOrUpdate{url=u, sortOrder=1}], later=null}");
  }

  @Test
  void equals_nullOrAnotherClass_false() {
    assertThat(image.equals(null)).isFalse();
    assertThat(image).isNotEqualTo("u").isEqualTo(image);
  }
}
