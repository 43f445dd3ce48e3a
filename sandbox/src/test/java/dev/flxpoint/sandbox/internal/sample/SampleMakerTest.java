package dev.flxpoint.sandbox.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.spec.Schemas;
import dev.flxpoint.sandbox.internal.spec.SpecNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SampleMakerTest {
  private static final JsonNode DOCUMENT =
      read(
          """
          components:
            schemas:
              State: {type: string, enum: [open, shut]}
              Shown: {type: object, properties: {id: {type: integer}}, example: {id: 7}}
              Thing:
                type: object
                required: [id, count, price, open, at, day, mail, name, states, shown]
                properties:
                  id: {type: integer, format: int64}
                  count: {type: integer, format: int32}
                  price: {type: number}
                  open: {type: boolean}
                  at: {type: string, format: date-time}
                  day: {type: string, format: date}
                  mail: {type: string, format: email}
                  name: {type: string}
                  states: {type: array, items: {$ref: '#/components/schemas/State'}}
                  shown: {$ref: '#/components/schemas/Shown'}
                  note: {type: string}
              Any: {nullable: true}
          """);

  @ParameterizedTest
  @MethodSource("schemasAndSeeds")
  void make_anySeed_satisfiesTheSchema(String schema, long seed) {
    JsonNode sample = new SampleMaker(seed).make(schema(schema));
    // Written and read again, as a client would get it.
    JsonNode read = Bench.json(sample.toString());
    JsonPointer at = schema(schema).at();
    assertThat(new Schemas(DOCUMENT).at(at).validate(read)).as("%s", read).isEmpty();
  }

  @Test
  void make_object_hasExactlyWhatIsRequired() {
    JsonNode sample = new SampleMaker(1).make(schema("Thing"));
    assertThat(sample.properties()).hasSize(10);
    assertThat(sample.get("id").asLong()).isGreaterThan(Integer.MAX_VALUE);
    assertThat(sample.get("shown")).hasToString("{\"id\":7}");
    assertThat(sample.get("states")).hasSize(1);
  }

  @Test
  void make_sameSeed_drawsTheSame() {
    assertThat(drawn(5)).isEqualTo(drawn(5)).isNotEqualTo(drawn(6));
  }

  @Test
  void make_example_isNotTheOneOfTheSpecItself() {
    SampleMaker maker = new SampleMaker(1);
    ((ObjectNode) maker.make(schema("Shown"))).put("id", 8);
    assertThat(maker.make(schema("Shown")).get("id").asInt()).isEqualTo(7);
  }

  static Stream<Arguments> schemasAndSeeds() {
    return Stream.of("State", "Shown", "Thing", "Any")
        .flatMap(
            schema -> IntStream.range(0, 20).mapToObj(seed -> Arguments.of(schema, (long) seed)));
  }

  private static List<JsonNode> drawn(long seed) {
    SampleMaker maker = new SampleMaker(seed);
    return List.of(maker.make(schema("Thing")), maker.make(schema("Thing")));
  }

  private static SpecNode schema(String name) {
    return SpecNode.root(DOCUMENT).get("components").get("schemas").get(name);
  }

  private static JsonNode read(String yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
