package dev.flxpoint.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;
import java.util.List;

/** Jackson databind, by reflection or with Blackbird's generated accessors. */
record JacksonCodec(String name, ObjectReader reader, ObjectWriter writer) implements Codec {
  private static final JsonInclude.Value NON_NULL =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

  static JacksonCodec plain() {
    return of("jackson", builder().build());
  }

  static JacksonCodec blackbird() {
    return of("jackson-blackbird", builder().addModule(new BlackbirdModule()).build());
  }

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .defaultPropertyInclusion(NON_NULL)
        .visibility(PropertyAccessor.FIELD, Visibility.NON_PRIVATE);
  }

  private static JacksonCodec of(String name, JsonMapper mapper) {
    TypeReference<List<VariantBean>> variants = new TypeReference<>() {};
    return new JacksonCodec(name, mapper.readerFor(variants), mapper.writerFor(variants));
  }

  @Override
  public Object decode(byte[] json) throws IOException {
    return reader.readValue(json);
  }

  @Override
  public byte[] encode(Object variants) throws IOException {
    return writer.writeValueAsBytes(variants);
  }
}
