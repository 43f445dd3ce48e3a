package dev.flxpoint.redis.flow;

import dev.flxpoint.flow.store.CountersContract;
import dev.flxpoint.redis.RealRedis;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("slow")
final class CountersIT extends CountersContract {
  private RealRedis redis;

  @BeforeEach
  void open() throws IOException {
    redis = RealRedis.any();
  }

  @AfterEach
  void close() throws IOException {
    redis.close();
  }

  @Override
  protected List<String> program() {
    return List.of(CounterMain.class.getName(), redis.uri(), redis.keyPrefix());
  }
}
