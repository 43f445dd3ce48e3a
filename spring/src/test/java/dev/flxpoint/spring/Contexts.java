package dev.flxpoint.spring;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Application contexts with what this module configures, and nothing else. */
public final class Contexts {
  private Contexts() {}

  /** With a source of that sandbox, which is to have no window, and without a pace. */
  static ApplicationContextRunner ofTents(Sandbox sandbox) {
    return runner()
        .withBean(FlxpointBuilderCustomizer.class, () -> FlxpointBuilder::unpaced)
        .withPropertyValues(
            "flxpoint.base-url=" + sandbox.url(),
            "flxpoint.sources.tents.token=" + sandbox.token(TokenType.SOURCE));
  }

  /** Pushes what buyers can order, so that a source can get fulfillment requests. */
  public static void push(Sandbox sandbox, String token) {
    UpsertInventoryParent mug =
        UpsertInventoryParent.builder()
            .sku("MUG")
            .title("Mug")
            .variants(List.of(UpsertInventoryVariant.builder().sku("MUG-1").title("Mug").build()))
            .build();
    try (Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      InventoryPush.to(flxpoint.source(SourceToken.of(token))).push(List.of(mug));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static ApplicationContextRunner runner() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                FlxpointAutoConfiguration.class,
                FlxpointMetricsAutoConfiguration.class,
                FlxpointObservationAutoConfiguration.class,
                FlxpointRedisAutoConfiguration.class));
  }
}
