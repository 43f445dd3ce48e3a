package dev.flxpoint.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives the application of a Spring test a {@link dev.flxpoint.sandbox.Sandbox} instead of the API,
 * which is a bean to inject.
 *
 * <pre>{@code
 * @FlxpointSandbox(fulfillmentRequests = 6)
 * class SupplierTest {
 *   @Autowired Sandbox sandbox;
 * }
 * }</pre>
 *
 * <p>Alone it makes a slice of the application: its clients, flows and pollers, and of its
 * components those that have a {@link dev.flxpoint.spring.FlxpointFulfillmentHandler}. What these
 * need besides is the test's to import or mock; nothing else is configured. Beside
 * {@code @SpringBootTest} it is the whole application that gets a sandbox.
 *
 * <p>It sets {@code flxpoint.base-url}, and a token and an id for each source and channel, and the
 * account, that the settings of application and test name, whatever they say, so that no token of
 * theirs is used. Permits are those of this process, and flows remember in memory, unless the
 * test's own properties say otherwise. It starts before the beans, ends with the application
 * context, and is shared by all tests that share that. Needs {@code dev.flxpoint:flxpoint-sandbox}
 * among the test's dependencies.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BootstrapWith(SpringBootTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@ImportAutoConfiguration
public @interface FlxpointSandbox {
  /** What ids, fulfillment requests and samples are drawn from. */
  long seed() default 1;

  /**
   * How many fulfillment requests, in state Processing, each source gets right after its first push
   * of inventory.
   */
  int fulfillmentRequests() default 0;

  /** Whether a token may send only two requests in a rolling second. */
  boolean window() default true;
}
