package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentParcel;
import dev.flxpoint.api.model.UpsertInventoryParent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Which token the calls of a workspace go with. */
final class WorkspaceIT {
  interface OwnShipments {
    @ForOperation(Operation.CREATE_SHIPMENT)
    @POST("shipments")
    ApiCall<Void> create(@Body RequestBody body);
  }

  private final List<AttemptEvent> events = new ArrayList<>();
  private WorkspaceWire company;
  private Workspace acme;

  @BeforeEach
  void start() throws IOException {
    CallListener listener =
        new CallListener() {
          @Override
          public void attemptEnded(AttemptEvent event) {
            events.add(event);
          }
        };
    company =
        new WorkspaceWire(
            w ->
                w.account(WorkspaceWire.account())
                    .source(17, WorkspaceWire.source(17))
                    .source(18, WorkspaceWire.source(18))
                    .channel(3, WorkspaceWire.channel()),
            builder -> builder.addListener(listener));
    acme = company.acme;
  }

  @AfterEach
  void stop() {
    company.close();
  }

  @Test
  void ownerInQuery_impliedByItsToken_isLeftOut() throws Exception {
    acme.account().inventory().getInventoryVariants(17).execute();

    assertThat(company.next()).startsWith("source-17 /inventory/variants").doesNotContain("17&");
    assertThat(events).extracting(AttemptEvent::token).containsExactly(WorkspaceWire.source(17));
  }

  @Test
  void ownerInQuery_filter_staysAsItWas() throws Exception {
    acme.account()
        .fulfillmentRequests()
        .countFulfillmentRequests(q -> q.filterSourceId(18L))
        .execute();

    assertThat(company.next()).isEqualTo("source-18 /fulfillment-requests/count?filterSourceId=18");
  }

  @Test
  void ownerInPath_goesWithItsToken() throws Exception {
    acme.account().channels().getChannel(3).raw().execute();
    acme.account().channels().getChannel(4).raw().execute();

    assertThat(company.next()).isEqualTo("channel-3 /channel/3");
    assertThat(company.next()).isEqualTo("account-0 /channel/4");
  }

  @Test
  void ownerInBody_goesWithItsToken() throws Exception {
    ship(17L);
    ship(19L);
    acme.account()
        .orders()
        .createOrder(CreateOrder.builder().channelId(3L).build())
        .raw()
        .execute();

    assertThat(company.next()).isEqualTo("source-17 /shipments");
    assertThat(company.next()).isEqualTo("account-0 /shipments");
    assertThat(company.next()).isEqualTo("channel-3 /orders");
  }

  @Test
  void ownersOfRows_goWithTheOnesTokenOnlyIfAllNameIt() throws Exception {
    push(17L, 17L);
    push(17L, 18L);
    push(17L, null);

    assertThat(company.next()).startsWith("source-17 ");
    assertThat(company.next()).startsWith("account-0 ");
    assertThat(company.next()).startsWith("account-0 ");
  }

  @Test
  void noOwnerNamed_isNotGuessedFromTheOnlySource() throws Exception {
    acme.sources().remove(18);

    ship(null);
    acme.account().fulfillmentRequests().getFulfillmentRequest(5).raw().execute();
    acme.account().fulfillmentRequests().getFulfillmentRequests().execute();

    assertThat(company.next()).isEqualTo("account-0 /shipments");
    assertThat(company.next()).isEqualTo("account-0 /fulfillment-requests/5");
    assertThat(company.next()).startsWith("account-0 /fulfillment-requests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[1]", "{\"sourceId\":1.5}", "{\"sourceId\":\"x\"}"})
  void bodyThatNamesNobodyClearly_goesWithTheAccountToken(String body) throws Exception {
    acme.account().create(OwnShipments.class).create(json(body)).raw().execute();

    assertThat(company.next()).isEqualTo("account-0 /shipments");
  }

  @Test
  void bodyOfOnesOwn_isReadAsItIsSent() throws Exception {
    String body = "{\"shipment\":{\"sourceId\":18},\"sourceId\":17}";
    acme.account().create(OwnShipments.class).create(json(body)).raw().execute();

    assertThat(company.next()).isEqualTo("source-17 /shipments");
    assertThat(company.wire.server.getRequestCount()).isOne();
  }

  @Test
  void bodyThatCanBeSentOnce_isNotRead() throws Exception {
    RequestBody once =
        new RequestBody() {
          private boolean isRead;

          @Override
          public MediaType contentType() {
            return MediaType.get("application/json");
          }

          @Override
          public boolean isOneShot() {
            return true;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            assertThat(isRead).isFalse();
            isRead = true;
            sink.writeUtf8("{\"sourceId\":17}");
          }
        };

    acme.account().create(OwnShipments.class).create(once).raw().execute();

    assertThat(company.next()).isEqualTo("account-0 /shipments");
  }

  @Test
  void pages_goWithTheTokenHeldAtEach() throws Exception {
    assertThat(acme.account().inventory().getInventoryVariants(17).rows()).isEmpty();
    acme.sources().remove(17);
    assertThat(acme.account().inventory().getInventoryVariants(17).rows()).isEmpty();

    assertThat(company.next()).startsWith("source-17 ").doesNotContain("sourceId");
    assertThat(company.next()).startsWith("account-0 ").contains("sourceId=17");
  }

  @Test
  void replacedToken_isTakenByTheNextCall_ofAnyClient() throws Exception {
    SourceClient source = acme.source(17);
    source.inventory().getInventoryVariants().execute();
    SourceToken fresh = SourceToken.of("not-a-real-fresh-token");
    acme.sources().put(17, fresh);
    source.inventory().getInventoryVariants().execute();
    acme.account().inventory().getInventoryVariants(17).execute();

    assertThat(company.next()).startsWith("source-17 ");
    assertThat(company.arrived(fresh)).isEqualTo(2);
    assertThat(source.token()).isEqualTo(fresh);
  }

  @Test
  void removedToken_callIsRefusedUnsent() {
    SourceClient source = acme.source(17);
    assertThat(acme.sources().remove(17)).isTrue();
    assertThat(acme.sources().remove(17)).isFalse();

    MissingTokenException missing =
        catchThrowableOfType(
            MissingTokenException.class, () -> source.inventory().getInventoryVariants().execute());

    assertThat(missing)
        .hasMessage(
            "getInventoryVariants (GET /inventory/variants) is about source 17, whose token this"
                + " workspace does not hold. Nothing was sent. Add it: sources().put(17,"
                + " SourceToken.of(...)).");
    assertThat(missing.operation()).isEqualTo(Operation.GET_INVENTORY_VARIANTS);
    assertThat(missing.tokenType()).isEqualTo(TokenType.SOURCE);
    assertThat(missing.ownerId()).hasValue(17);
    assertThat(missing.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(source.inventory().getInventoryVariants().executeAsync()).isCompletedExceptionally();
    assertThatThrownBy(source::token)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no token of source 17: sources().put(17, SourceToken.of(...))");
    assertThat(company.wire.server.getRequestCount()).isZero();
  }

  @Test
  void accountTokenLacking_isNamedWhereNothingElseWillDo() {
    acme.removeAccount();

    assertThat(failure(acme.account().sources().getSources()))
        .hasMessageContaining("accepts Account tokens only, and this workspace holds none")
        .hasMessageContaining("Add it: putAccount(AccountToken.of(...)).");
    assertThat(failure(acme.account().inventory().getInventoryVariants(19)))
        .hasMessageContaining("is about source 19, and this workspace holds neither its token nor")
        .hasMessageContaining("sources().put(19, SourceToken.of(...)), or putAccount(");
    assertThat(failure(acme.account().rmas().getRma(5)))
        .hasMessageContaining("does not name one channel, so that only an Account token could")
        .hasMessageContaining("or call it through channel(id).");
    assertThat(company.wire.server.getRequestCount()).isZero();
  }

  @Test
  void reserved_accountTokenMakesNoScopedCall() throws Exception {
    try (WorkspaceWire strict =
        new WorkspaceWire(
            w ->
                w.account(WorkspaceWire.account())
                    .source(17, WorkspaceWire.source(17))
                    .reserveScopedOperations())) {
      AccountClient account = strict.acme.account();
      account.inventory().getInventoryVariants(17).execute();
      account.sources().getSources().execute();

      assertThat(failure(account.inventory().getInventoryVariants(18)))
          .hasMessageContaining("is about source 18, whose token this workspace does not hold.");
      assertThat(failure(account.fulfillmentRequests().getFulfillmentRequest(5)))
          .hasMessageContaining("does not name one source, and reserveScopedOperations() keeps")
          .hasMessageContaining("Call it through source(id).");
      assertThat(strict.next()).startsWith("source-17 ");
      assertThat(strict.next()).startsWith("account-0 ");
      assertThat(strict.wire.server.getRequestCount()).isEqualTo(2);
    }
  }

  private void ship(Long source) {
    CreateShipmentParcel parcel = CreateShipmentParcel.builder().trackingNumber("1Z").build();
    acme.account()
        .shipments()
        .createShipment(CreateShipment.builder().sourceId(source).shipment(parcel).build())
        .raw()
        .execute();
  }

  private void push(Long... sources) {
    List<UpsertInventoryParent> rows = new ArrayList<>();
    for (Long source : sources) {
      rows.add(
          UpsertInventoryParent.builder().sku("A").sourceId(source).variants(List.of()).build());
    }
    acme.account().inventory().upsertInventoryParents(rows).raw().execute();
  }

  private static RequestBody json(String body) {
    return RequestBody.create(body, MediaType.get("application/json"));
  }

  private static Throwable failure(ApiCall<?> call) {
    Throwable failure = catchThrowable(call::execute);
    assertThat(failure).isInstanceOf(MissingTokenException.class);
    return failure;
  }
}
