package dev.flxpoint.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the application of a Spring test a {@link dev.flxpoint.sandbox.Sandbox} instead of the API,
 * which is a bean to inject.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureFlxpointSandbox(fulfillmentRequests = 6)
 * class SupplierTest {
 *   @Autowired Sandbox sandbox;
 * }
 * }</pre>
 *
 * <p>It sets {@code flxpoint.base-url}, and a token and an id for each source and channel that the
 * application's settings name, whatever they say, so that no token of theirs is used. Permits are
 * those of this process, and flows remember in memory, unless the test's own properties say
 * otherwise. It starts before the beans, ends with the application context, and is shared by all
 * tests that share that. Needs {@code dev.flxpoint:flxpoint-sandbox} among the test's dependencies.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoConfigureFlxpointSandbox {
  /** Sources to have besides those that the settings name. */
  String[] sources() default {};

  /** Channels to have besides those that the settings name. */
  String[] channels() default {};

  /** Whether there is an Account token, also if the settings have none. */
  boolean account() default false;

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
