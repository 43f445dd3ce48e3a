package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;
import java.sql.Connection;

/**
 * Takes a fulfillment request over by writing into the database that the poller keeps its state in:
 * what it writes and the note that it was handled are committed together, or neither is. So it has
 * its effect exactly once, whenever the process dies.
 */
@FunctionalInterface
public interface TransactionalHandler {
  /**
   * Takes it over, and returns what to tell the API.
   *
   * @param connection of the transaction, which is committed and closed by the poller
   * @throws Exception whatever it is, the transaction is rolled back, and the request comes again
   *     with the next poll
   */
  Decision handle(FulfillmentRequest request, Connection connection) throws Exception;
}
