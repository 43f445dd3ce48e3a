package dev.flxpoint.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.spring.Contexts;
import dev.flxpoint.spring.FlxpointPollers;
import dev.flxpoint.spring.test.FlxpointSandbox;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The annotation alone makes a slice, with what handles requests and no more. */
@FlxpointSandbox(fulfillmentRequests = 1)
@TestPropertySource(properties = "flxpoint.sources.tents.token=${PRODUCTION_TOKEN}")
@Timeout(60)
class SliceTest {
  @Autowired Sandbox sandbox;
  @Autowired Warehouse warehouse;

  @Test
  void slice_hasClientsHandlersAndASandbox_andNothingElse(
      @Autowired ApplicationContext context,
      @Autowired SourceClient tents,
      @Autowired FlxpointPollers pollers)
      throws Exception {
    assertThat(context.getBeanNamesForType(Ledger.class)).isEmpty();
    assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
    assertThat(context.getBeanNamesForType(Permits.class)).isEmpty();
    assertThat(tents.inventory().getInventoryVariants(q -> {}).execute()).isEmpty();

    Contexts.push(sandbox, sandbox.token(TokenType.SOURCE));
    pollers.wakeUp("tents");

    assertThat(warehouse.taken.poll(30, TimeUnit.SECONDS)).isNotNull();
  }
}
