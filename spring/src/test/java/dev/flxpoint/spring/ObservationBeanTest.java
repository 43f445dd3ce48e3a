package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.observation.FlxpointObservations;
import dev.flxpoint.sandbox.Sandbox;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class ObservationBeanTest {
  private final ApplicationContextRunner runner = Contexts.runner();

  @Test
  void calls_areObserved_byTheRegistryThatIsABean() {
    List<String> stopped = new ArrayList<>();
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler<Observation.Context>() {
              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }

              @Override
              public void onStop(Observation.Context context) {
                stopped.add(context.getName());
              }
            });
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
      runner
          .withBean(ObservationRegistry.class, () -> registry)
          .withPropertyValues(
              "flxpoint.base-url=" + sandbox.url(),
              "flxpoint.sources.tents.token=" + sandbox.token(TokenType.SOURCE))
          .run(
              context -> {
                SourceClient source = context.getBean(SourceClient.class);
                source.inventory().getInventoryVariants(q -> {}).execute();
                assertThat(stopped).containsExactly("flxpoint.attempt", "flxpoint.call");
              });
    }
  }

  @Test
  void observations_withoutARegistry_areNone() {
    runner.run(
        context -> assertThat(context).hasNotFailed().doesNotHaveBean(FlxpointObservations.class));
  }
}
