package dev.flxpoint.spring.test.slice;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.spring.FlxpointFulfillmentHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

@Component
class Warehouse {
  final BlockingQueue<FulfillmentRequest> taken = new LinkedBlockingQueue<>();

  @FlxpointFulfillmentHandler
  Decision take(FulfillmentRequest request) {
    taken.add(request);
    return Decision.acknowledge();
  }
}
