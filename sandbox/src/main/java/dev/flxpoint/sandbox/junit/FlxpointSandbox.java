package dev.flxpoint.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives JUnit Jupiter tests a {@link dev.flxpoint.sandbox.Sandbox} on the loopback interface, as
 * the parameter of a test, a lifecycle method or a constructor.
 *
 * <pre>{@code
 * @FlxpointSandbox(fulfillmentRequests = 6)
 * class SupplierTest {
 *   @Test
 *   void push_sendsEachRowOnce(Sandbox sandbox) {
 *     client(sandbox.url(), sandbox.token(TokenType.SOURCE)).push(inventory);
 *     assertThat(sandbox.books().variants().values()).allMatch(each -> each.upserts() == 1);
 *   }
 * }
 * }</pre>
 *
 * <p>On a class, all its tests and those of its nested classes share one, which starts when the
 * first of them asks for it and is closed after the last. On a test method, that test has one to
 * itself, each run of a repeated or parameterized one its own; a class cannot give that to its
 * constructor. A sandbox with more settings than these is started by hand, with {@code
 * Sandbox.builder()}. Needs JUnit 5.10 or newer, 6 too.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SandboxExtension.class)
@SuppressWarnings("exports") // Whoever writes tests for JUnit reads its module anyway.
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
