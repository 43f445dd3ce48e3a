package com.example.tents;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.spring.FlxpointFulfillmentHandler;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Tents {
  @FlxpointFulfillmentHandler
  Decision take(FulfillmentRequest request) {
    return Decision.acknowledge();
  }
}
