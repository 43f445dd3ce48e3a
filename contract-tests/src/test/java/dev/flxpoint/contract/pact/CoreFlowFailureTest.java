package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.core.model.Interaction;
import dev.flxpoint.api.Operation;
import dev.flxpoint.client.FlxpointException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may go wrong with the calls that integrators live on, with each type of token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CoreFlowFailureTest {
  private static final List<Operation> CORE =
      List.of(
          Operation.GET_INVENTORY_VARIANTS,
          Operation.UPDATE_INVENTORY_VARIANTS,
          Operation.UPSERT_INVENTORY_PARENTS,
          Operation.DELETE_INVENTORY_VARIANT,
          Operation.GET_FULFILLMENT_REQUESTS,
          Operation.ACKNOWLEDGE_FULFILLMENT_REQUEST,
          Operation.MARK_FULFILLMENT_REQUEST_PROCESSED,
          Operation.CREATE_SHIPMENT,
          Operation.GET_ORDERS,
          Operation.UPDATE_ORDER_STATUS,
          Operation.ACKNOWLEDGE_LISTING_VARIANTS);

  private final MockedApi api = new MockedApi();

  record Case(OperationSample sample, Failure failure) {
    @Override
    public String toString() {
      return sample + " " + failure;
    }
  }

  static Stream<Case> cases() {
    return CORE.stream()
        .flatMap(
            operation ->
                operation.tokenTypes().stream().map(type -> OperationSample.of(operation, type)))
        .flatMap(
            sample ->
                Stream.of(Failure.values())
                    .filter(failure -> failure.mayHappenTo(sample.spec()))
                    .map(failure -> new Case(sample, failure)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void client_namesTheCause(Case each) {
    OperationSample sample = each.sample();
    Failure failure = each.failure();
    Interaction interaction = new OperationInteraction(sample).failing(failure);
    FlxpointException thrown =
        catchThrowableOfType(FlxpointException.class, () -> api.call(sample, interaction));
    assertThat(thrown)
        .isExactlyInstanceOf(failure.exception())
        .hasMessageContaining(failure.status() + " from " + sample.operation())
        .hasMessageContaining(failure.cause(sample.operation()))
        .hasMessageContaining("The API said: " + failure.said());
    assertThat(thrown.status()).isEqualTo(failure.status());
    assertThat(thrown.operation()).isEqualTo(sample.operation());
    assertThat(thrown.tokenType()).isEqualTo(sample.type());
    assertThat(thrown.attempts()).isEqualTo(1);
    api.keep(sample.type(), interaction);
  }

  @Test
  void everyFailureOccurs() {
    assertThat(cases().map(Case::failure)).contains(Failure.values());
  }

  @AfterAll
  void writePacts() {
    api.writePacts();
  }
}
