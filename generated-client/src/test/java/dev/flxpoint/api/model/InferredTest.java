package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonEncodingException;
import dev.flxpoint.api.json.Inferred;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members whose shape nobody has seen: another one costs their type, never the answer. */
final class InferredTest {
  private static final JsonAdapter<ListingVariant> VARIANTS =
      ModelAdapters.moshi().adapter(ListingVariant.class);

  static Stream<InferredMember> members() {
    return InferredMember.all();
  }

  @Test
  void inferredShape_isTyped() throws IOException {
    ListingVariant variant =
        VARIANTS.fromJson(variant("images", "[{\"id\":601,\"url\":\"https://a.example/b.jpg\"}]"));

    assertThat(variant.images()).extracting(ArticleImage::id).containsExactly(601L);
    assertThat(variant.unknownMembers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"https://a.example/b.jpg\"]",
        "{\"0\":{\"id\":1}}",
        "[{\"id\":\"none\"}]",
        "[{\"id\":1},null]",
        "\"\"",
        "false"
      })
  void otherShape_isNull_andKeptAsItIs(String images) throws IOException {
    String json = variant("images", images);

    ListingVariant variant = VARIANTS.fromJson(json);

    assertThat(variant.images()).isNull();
    assertThat(variant.unknownMembers())
        .containsOnly(Map.entry("images", Json.ANY.fromJson(images)));
    assertThat(Json.ANY.fromJson(VARIANTS.toJson(variant))).isEqualTo(Json.ANY.fromJson(json));
    assertThat(VARIANTS.toJson(variant.toBuilder().build())).isEqualTo(VARIANTS.toJson(variant));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("members")
  void otherShape_ofAnyInferredMember_failsNothing(InferredMember member) throws Exception {
    Object model = member.adapter().fromJson(member.withOtherShape());

    assertThat(Models.call(Models.method(model.getClass(), "unknownMembers"), model))
        .hasToString("{" + member.name() + "=[[1]]}");
    assertThat(Json.ANY.fromJson(member.adapter().toJson(model)))
        .isEqualTo(Json.ANY.fromJson(member.withOtherShape()));
  }

  @Test
  void valueThatIsSet_takesThePlaceOfTheOtherShape() throws IOException {
    ListingVariant odd = VARIANTS.fromJson(variant("images", "\"none\""));

    ListingVariant mended = odd.toBuilder().images(List.of()).build();

    assertThat(mended.unknownMembers()).isEmpty();
    assertThat(VARIANTS.toJson(mended))
        .isEqualTo(VARIANTS.toJson(VARIANTS.fromJson(variant("images", "[]"))));
  }

  @Test
  void memberThatComesTwice_isTheLast() throws IOException {
    String twice = variant("images", "\"none\"").replaceFirst("\\{", "{\"images\":[],");

    assertThat(VARIANTS.fromJson(twice).images()).isNull();
    ListingVariant typed =
        VARIANTS.fromJson(variant("images", "[]").replaceFirst("\\{", "{\"images\":\"none\","));
    assertThat(typed.images()).isEmpty();
    assertThat(typed.unknownMembers()).isEmpty();
  }

  @Test
  void brokenJson_failsAllTheSame() {
    String broken = variant("images", "[{]");

    assertThatThrownBy(() -> VARIANTS.fromJson(broken)).isInstanceOf(JsonEncodingException.class);
  }

  @Test
  void otherShape_isToldOnce() throws IOException {
    List<String> told = new ArrayList<>();
    Inferred.listen(told::add);
    try {
      String json = variant("listingStatus", "[1]");
      assertThat(VARIANTS.fromJson(json)).isEqualTo(VARIANTS.fromJson(json));
    } finally {
      Inferred.listen(member -> {});
    }

    assertThat(told).hasSizeLessThan(2).isSubsetOf("ListingVariant.listingStatus");
  }

  private static String variant(String member, String value) {
    return "{\"id\":1,\"" + member + "\":" + value + "}";
  }
}
