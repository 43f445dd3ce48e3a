package dev.flxpoint.spring;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.flow.fulfillment.Decision;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** An application that is processed ahead of time, and says what it got. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(FlxpointAutoConfiguration.class)
public class ProcessedApplication {
  @Autowired
  @Qualifier("tents")
  SourceClient tents;

  @FlxpointFulfillmentHandler("tents")
  Decision take(FulfillmentRequest request) {
    return Decision.later();
  }

  public static void main(String[] args) {
    run(args);
  }

  public static String run(String... args) {
    SpringApplication application = new SpringApplication(ProcessedApplication.class);
    application.setMainApplicationClass(ProcessedApplication.class);
    try (ConfigurableApplicationContext context = application.run(args)) {
      boolean isRight =
          context
              .getBean(ProcessedApplication.class)
              .tents
              .token()
              .equals(SourceToken.of("of-today"));
      return "generated %s, token %s, ids %s, polls %s"
          .formatted(
              AotDetector.useGeneratedArtifacts(),
              isRight,
              context.getBean(Workspace.class).sources().ids(),
              context.getBean(FlxpointPollers.class).running());
    }
  }
}
