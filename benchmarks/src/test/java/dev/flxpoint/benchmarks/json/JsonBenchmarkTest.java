package dev.flxpoint.benchmarks.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonBenchmarkTest {
  static Stream<Codec> codecs() {
    return Stream.of(
        MoshiCodec.reflective(),
        MoshiCodec.generated(),
        new GsonCodec(),
        JacksonCodec.plain(),
        JacksonCodec.blackbird());
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void everyCodec_readsAndWritesTheSameDocument(Codec codec) throws Exception {
    byte[] json = SampleVariants.json();
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(codec.encode(codec.decode(json)))).isEqualTo(mapper.readTree(json));
  }

  @Test
  void sample_hasTheSizeThatTheTableIsAbout() throws Exception {
    var variants = new ObjectMapper().readTree(SampleVariants.json());
    assertThat(variants).hasSize(SampleVariants.COUNT);
    assertThat(variants).allSatisfy(v -> assertThat(v.size()).isGreaterThanOrEqualTo(20));
  }

  @Tag("slow")
  @Test
  void table_hasARowForEachCodec_relativeToTheFirst() {
    List<String> rows = new JsonBenchmark(1).table().lines().toList();
    assertThat(rows.get(0)).isEqualTo("codec\tdecode_ratio\tencode_ratio\tdecode_MB\tencode_MB");
    assertThat(rows.get(1)).startsWith("moshi-reflective\t1.00\t1.00\t");
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.substring(0, row.indexOf('\t')))
        .containsExactly("moshi-reflective", "ours", "gson", "jackson", "jackson-blackbird");
  }
}
