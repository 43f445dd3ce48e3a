package dev.flxpoint.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.sandbox.Sandbox;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(
    classes = SandboxInATest.Application.class,
    properties = {
      "flxpoint.sources.tents.token=${PRODUCTION_TOKEN}",
      "flxpoint.sources.stoves.token=",
      "flxpoint.channels.shop.token=production-1",
      "spring.main.web-application-type=none"
    })
@FlxpointSandbox(fulfillmentRequests = 2)
class SandboxInATest {
  @Autowired Sandbox sandbox;

  @Autowired
  @Qualifier("tents")
  SourceClient tents;

  @Autowired
  @Qualifier("stoves")
  SourceClient stoves;

  @Autowired ChannelClient shop;
  @Autowired Workspace workspace;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {}

  @Test
  void call_goesToTheSandbox() {
    tents.inventory().getInventoryVariants(q -> {}).execute();
    assertThat(sandbox.count(200)).isPositive();
    assertThat(stoves.token()).isNotEqualTo(tents.token());
    assertThat(workspace.sources().ids()).hasSize(2);
  }

  @Nested
  class Inner {
    @Test
    void nestedClass_hasTheSameSandbox(@Autowired Sandbox same) {
      assertThat(same).isSameAs(sandbox);
      assertThat(shop.token()).isNotNull();
    }
  }
}
