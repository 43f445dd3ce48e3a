package dev.flxpoint.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.aot.hint.annotation.Reflective;

/**
 * Makes a method of a bean take over the fulfillment requests of a source.
 *
 * <pre>{@code
 * @FlxpointFulfillmentHandler("tents")
 * Decision take(FulfillmentRequest request) {
 *   warehouse.take(request);
 *   return Decision.acknowledge();
 * }
 * }</pre>
 *
 * <p>The method has one parameter, a {@code FulfillmentRequest}, and returns a {@code Decision}. It
 * is called as a {@link dev.flxpoint.flow.fulfillment.FulfillmentRequestHandler} is, by a poller of
 * its own that starts with the application and remembers in the application's {@code FlowStore}: at
 * least once for each request, on one thread. A source has one such method; an application that
 * breaks these rules does not start.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Reflective
public @interface FlxpointFulfillmentHandler {
  /** Returns the name of the source in the settings; may be left out where there is but one. */
  String value() default "";
}
