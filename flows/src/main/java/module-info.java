/** What integrators do all day, on top of the client: push an inventory, ship what is asked for. */
module dev.flxpoint.flow {
  requires transitive dev.flxpoint.client;
  requires transitive java.sql;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.flxpoint.flow;
  exports dev.flxpoint.flow.fulfillment;
  exports dev.flxpoint.flow.inventory;
  exports dev.flxpoint.flow.listing;
  exports dev.flxpoint.flow.order;
  exports dev.flxpoint.flow.shipment;
  exports dev.flxpoint.flow.store;
}
