package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.CallEvent;
import dev.flxpoint.client.CallListener;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.client.metrics.FlxpointMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

final class ClientBeansTest {
  private final ApplicationContextRunner runner = Contexts.runner();

  record Supplier(
      @Autowired @Qualifier("tents") SourceClient tents,
      @Autowired @Qualifier("stoves") SourceClient stoves,
      ChannelClient shop,
      AccountClient account,
      Workspace workspace) {}

  @Test
  void clients_ofSeveralSources_areInjectedByName() {
    runner
        .withBean(Supplier.class)
        .withPropertyValues(
            "flxpoint.account-token=account-1",
            "flxpoint.sources.tents.token=tents-1",
            "flxpoint.sources.tents.id=17",
            "flxpoint.sources.stoves.token=stoves-1",
            "flxpoint.sources.stoves.id=18",
            "flxpoint.channels.shop.token=shop-1",
            "flxpoint.channels.shop.id=3")
        .run(
            context -> {
              Supplier supplier = context.getBean(Supplier.class);
              assertThat(supplier.tents().token()).isEqualTo(SourceToken.of("tents-1"));
              assertThat(supplier.stoves().token()).isEqualTo(SourceToken.of("stoves-1"));
              assertThat(supplier.workspace().sources().ids()).containsExactly(17L, 18L);
              assertThat(supplier.workspace().channels().ids()).containsExactly(3L);
            });
  }

  @Test
  void client_ofOneSource_needsNoName() {
    runner
        .withPropertyValues("flxpoint.sources.tents.token=tents-1")
        .run(context -> assertThat(context).hasSingleBean(SourceClient.class));
  }

  @Test
  void tokens_ofEnvironmentVariables_areFound() {
    runner
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource(
                            "test-systemEnvironment",
                            Map.of(
                                "FLXPOINT_ACCOUNTTOKEN", "account-1",
                                "FLXPOINT_SOURCES_TENTS_TOKEN", "tents-1"))))
        .run(
            context -> {
              assertThat(context).hasSingleBean(AccountClient.class);
              assertThat(context.getBean(SourceClient.class).token())
                  .isEqualTo(SourceToken.of("tents-1"));
            });
  }

  @Test
  void tokens_ofPlaceholders_areResolved() {
    runner
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("vault", Map.of("TENTS", "tents-1"))))
        .withPropertyValues("flxpoint.sources.tents.token=${TENTS}")
        .run(
            context ->
                assertThat(context.getBean(SourceClient.class).token())
                    .isEqualTo(SourceToken.of("tents-1")));
  }

  /** YAML makes numbers of them. */
  @Test
  void tokenAndId_ofDigits_areTaken() {
    Map<String, Object> yaml =
        Map.of("flxpoint.sources.tents.token", 5511, "flxpoint.sources.tents.id", 17);
    runner
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("yaml", yaml)))
        .run(
            context -> {
              assertThat(context.getBean(SourceClient.class).token())
                  .isEqualTo(SourceToken.of("5511"));
              assertThat(context.getBean(Workspace.class).sources().ids()).containsExactly(17L);
            });
  }

  @Test
  void application_withoutTokens_starts() {
    runner.run(
        context -> {
          assertThat(context).hasSingleBean(Flxpoint.class).doesNotHaveBean(SourceClient.class);
          assertThat(context.getBean(Workspace.class).sources().ids()).isEmpty();
        });
  }

  @Test
  void settingsListenersAndCustomizers_areApplied() {
    CallListener listener =
        new CallListener() {
          @Override
          public void callEnded(CallEvent event) {}
        };
    runner
        .withBean(CallListener.class, () -> listener)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean(FlxpointBuilderCustomizer.class, () -> builder -> builder.maxQueued(7))
        .withPropertyValues(
            "flxpoint.base-url=http://127.0.0.1:1",
            "flxpoint.pacing=provable",
            "flxpoint.deadline=2m",
            "flxpoint.max-retries=1",
            "flxpoint.max-wait=10s",
            "flxpoint.max-queued=5")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(FlxpointMetrics.class)
                    .hasSingleBean(Flxpoint.class));
  }

  @Test
  void flxpoint_ofTheApplication_isUsed() {
    Flxpoint own = Flxpoint.create();
    runner
        .withBean(Flxpoint.class, () -> own)
        .withPropertyValues("flxpoint.sources.tents.token=tents-1")
        .run(
            context -> {
              assertThat(context.getBean(Flxpoint.class)).isSameAs(own);
              assertThat(context).hasSingleBean(SourceClient.class);
            });
  }
}
