package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/** Handler methods are found and called on beans of every kind. */
final class HandlerBeansTest extends HandlerTest {

  interface Taking<T> {
    Decision take(T request);
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
          return note(request);
        }
      };
    }
  }

  @Configuration
  static class OnAnInterface {
    @Bean
    Marked handler() {
      return HandlerTest::note;
    }
  }

  @Configuration
  static class OnAPrivateMethod {
    @FlxpointFulfillmentHandler
    @SuppressWarnings("unused")
    private Decision take(FulfillmentRequest request) {
      return note(request);
    }
  }

  @Configuration
  static class OnAStaticMethod {
    @FlxpointFulfillmentHandler
    static Decision take(FulfillmentRequest request) {
      return note(request);
    }
  }

  @FlxpointFulfillmentHandler
  @Retention(RetentionPolicy.RUNTIME)
  @interface OfOurs {}

  @Configuration
  static class ByAnAnnotationOfTheirs {
    @OfOurs
    Decision take(FulfillmentRequest request) {
      return note(request);
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
    contextOf(configuration).run(HandlerTest::assertTaken);
  }

  @Test
  void handler_ofALazyApplication_isCalled() {
    contextOf(OnAConfiguration.class)
        .withInitializer(
            context ->
                context.addBeanFactoryPostProcessor(
                    new LazyInitializationBeanFactoryPostProcessor()))
        .run(
            context -> {
              String bean = context.getBeanNamesForType(OnAConfiguration.class)[0];
              assertThat(context.getBeanFactory().getBeanDefinition(bean).isLazyInit()).isTrue();
              assertTaken(context);
            });
  }
}
