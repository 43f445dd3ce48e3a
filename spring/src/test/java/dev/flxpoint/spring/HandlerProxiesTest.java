package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import java.util.concurrent.atomic.AtomicInteger;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handler methods are called through the proxies of their beans, or it is said why they cannot. */
final class HandlerProxiesTest extends HandlerTest {
  private static final AtomicInteger ADVISED = new AtomicInteger();

  /** As aspects and transactions do it. */
  abstract static class Advised {
    @Bean
    static MethodInterceptor advice() {
      return call -> {
        ADVISED.incrementAndGet();
        return call.proceed();
      };
    }

    static BeanNameAutoProxyCreator proxies(boolean ofClasses) {
      BeanNameAutoProxyCreator proxies = new BeanNameAutoProxyCreator();
      proxies.setBeanNames("handler");
      proxies.setInterceptorNames("advice");
      proxies.setProxyTargetClass(ofClasses);
      return proxies;
    }
  }

  @Configuration
  static class OnAClassProxy extends Advised {
    @Bean
    static BeanNameAutoProxyCreator proxies() {
      return proxies(true);
    }

    @Bean
    Handler handler() {
      return new Handler();
    }
  }

  static class MarkedHandler implements Marked {
    @Override
    public Decision take(FulfillmentRequest request) {
      return note(request);
    }
  }

  @Configuration
  static class OnAnInterfaceProxy extends Advised {
    @Bean
    static BeanNameAutoProxyCreator proxies() {
      return proxies(false);
    }

    @Bean
    Marked handler() {
      return new MarkedHandler();
    }
  }

  @Configuration
  static class OnAProxyOfTheirs {
    @Bean
    Handler handler() {
      ProxyFactory factory = new ProxyFactory(new Handler());
      factory.addAdvice(Advised.advice());
      return (Handler) factory.getProxy();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {OnAClassProxy.class, OnAnInterfaceProxy.class, OnAProxyOfTheirs.class})
  void handler_onAProxy_isCalledThroughIt(Class<?> configuration) {
    contextOf(configuration)
        .run(
            context -> {
              assertTaken(context);
              assertThat(ADVISED).hasPositiveValue();
            });
  }

  static class HiddenHandler extends Handler implements Runnable {
    @Override
    public void run() {}
  }

  @Configuration
  static class NotInTheInterfaceOfItsProxy extends Advised {
    @Bean
    static BeanNameAutoProxyCreator proxies() {
      return proxies(false);
    }

    @Bean
    Runnable handler() {
      return new HiddenHandler();
    }
  }

  static class FinalHandler {
    @FlxpointFulfillmentHandler
    final Decision take(FulfillmentRequest request) {
      return Decision.later();
    }
  }

  @Configuration
  static class FinalOnAClassProxy extends Advised {
    @Bean
    static BeanNameAutoProxyCreator proxies() {
      return proxies(true);
    }

    @Bean
    FinalHandler handler() {
      return new FinalHandler();
    }
  }

  static class PrivateHandler {
    @FlxpointFulfillmentHandler
    @SuppressWarnings("unused")
    private Decision take(FulfillmentRequest request) {
      return Decision.later();
    }
  }

  @Configuration
  static class PrivateOnAClassProxy extends Advised {
    @Bean
    static BeanNameAutoProxyCreator proxies() {
      return proxies(true);
    }

    @Bean
    PrivateHandler handler() {
      return new PrivateHandler();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        NotInTheInterfaceOfItsProxy.class,
        FinalOnAClassProxy.class,
        PrivateOnAClassProxy.class
      })
  void handler_thatItsProxyDoesNotReach_isExplained(Class<?> configuration) {
    contextOf(configuration)
        .run(
            context -> {
              FailureAnalysis analysis =
                  new FlxpointFailureAnalyzer().analyze(context.getStartupFailure());
              assertThat(analysis).as("of %s", context.getStartupFailure()).isNotNull();
              assertThat(analysis.getDescription())
                  .contains("Handler.take(", "FlxpointFulfillmentHandler(")
                  .contains("prox");
            });
  }

  @BeforeEach
  void forgetAdvice() {
    ADVISED.set(0);
  }
}
