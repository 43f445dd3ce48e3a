package com.example.tents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.SourceClient;
import dev.flxpoint.consumers.ClassPath;
import dev.flxpoint.spring.test.FlxpointSandbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@FlxpointSandbox
@TestPropertySource(properties = "flxpoint.sources.tents.token=${TENTS_TOKEN}")
class TentsTest {
  @Test
  void stock_isRead(@Autowired SourceClient tents) throws Exception {
    ClassPath.check();
    assertThat(tents.inventory().getInventoryVariants(q -> {}).execute()).isEmpty();
  }
}
