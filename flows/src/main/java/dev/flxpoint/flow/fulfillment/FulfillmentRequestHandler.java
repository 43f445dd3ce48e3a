package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;

/**
 * Takes a fulfillment request over into the systems of a source.
 *
 * <p>It is called on the thread of the poll, for one request after the other, and may block. A
 * request comes again if the process dies before it is known what was decided, so that taking it
 * over twice must be harmless: its {@link FulfillmentRequest#id} tells that it was here.
 */
@FunctionalInterface
public interface FulfillmentRequestHandler {
  /**
   * Takes it over, and returns what to tell the API.
   *
   * @throws Exception whatever it is, the request stays as it is and comes again with the next poll
   */
  Decision handle(FulfillmentRequest request) throws Exception;
}
