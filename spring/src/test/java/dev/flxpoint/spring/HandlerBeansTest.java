package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.sandbox.Sandbox;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/** Handler methods are found and called on beans of every kind. */
@Timeout(60)
final class HandlerBeansTest {
  private static final BlockingQueue<FulfillmentRequest> TAKEN = new LinkedBlockingQueue<>();

  private static Sandbox sandbox;

  interface Taking<T> {
    Decision take(T request);
  }

  interface Marked {
    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request);
  }

  static class Handler {
    private final BlockingQueue<FulfillmentRequest> taken = TAKEN;

    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request) {
      taken.add(request);
      return Decision.later();
    }
  }

  @Configuration
  static class OnAConfiguration extends Handler {}

  @Configuration
  static class OnALazyBean {
    @Bean
    @Lazy
    Handler handler() {
      return new Handler();
    }
  }

  @Configuration
  static class OnAPrototype {
    @Bean
    @Scope("prototype")
    Handler handler() {
      return new Handler();
    }
  }

  @Configuration
  static class OnAScopedProxy {
    @Bean
    @Scope(value = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
    Handler handler() {
      return new Handler();
    }
  }

  @Configuration
  static class OnTheProductOfAFactory {
    @Bean
    FactoryBean<Handler> handler() {
      return new FactoryBean<>() {
        @Override
        public Handler getObject() {
          return new Handler();
        }

        @Override
        public Class<?> getObjectType() {
          return Handler.class;
        }
      };
    }
  }

  @Configuration
  static class OnABeanOfAnInterface {
    @Bean
    Object handler() {
      return new Handler();
    }
  }

  @Configuration
  static class OnAGenericMethod {
    @Bean
    Taking<FulfillmentRequest> handler() {
      return new Taking<>() {
        @Override
        @FlxpointFulfillmentHandler
        public Decision take(FulfillmentRequest request) {
          TAKEN.add(request);
          return Decision.later();
        }
      };
    }
  }

  @Configuration
  static class OnAnInterface {
    @Bean
    Marked handler() {
      return request -> {
        TAKEN.add(request);
        return Decision.later();
      };
    }
  }

  @Configuration
  static class OnAPrivateMethod {
    @FlxpointFulfillmentHandler
    @SuppressWarnings("unused")
    private Decision take(FulfillmentRequest request) {
      TAKEN.add(request);
      return Decision.later();
    }
  }

  @Configuration
  static class OnAStaticMethod {
    @FlxpointFulfillmentHandler
    static Decision take(FulfillmentRequest request) {
      TAKEN.add(request);
      return Decision.later();
    }
  }

  @FlxpointFulfillmentHandler
  @Retention(RetentionPolicy.RUNTIME)
  @interface OfOurs {}

  @Configuration
  static class ByAnAnnotationOfTheirs {
    @OfOurs
    Decision take(FulfillmentRequest request) {
      TAKEN.add(request);
      return Decision.later();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OnAConfiguration.class,
        OnALazyBean.class,
        OnAPrototype.class,
        OnAScopedProxy.class,
        OnTheProductOfAFactory.class,
        OnABeanOfAnInterface.class,
        OnAGenericMethod.class,
        OnAnInterface.class,
        OnAPrivateMethod.class,
        OnAStaticMethod.class,
        ByAnAnnotationOfTheirs.class
      })
  void handler_onABeanOfThatKind_isCalled(Class<?> configuration) {
    Contexts.ofTents(sandbox)
        .withUserConfiguration(configuration)
        .run(context -> assertThat(TAKEN.poll(30, TimeUnit.SECONDS)).isNotNull());
  }

  @BeforeAll
  static void start() {
    sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(1).start();
    Contexts.push(sandbox, sandbox.token(TokenType.SOURCE));
  }

  @BeforeEach
  void forget() {
    TAKEN.clear();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }
}
