package dev.flxpoint.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.fulfillment.FulfillmentRequestOperations;
import dev.flxpoint.sandbox.internal.fulfillment.ShipmentCreation;
import dev.flxpoint.sandbox.internal.fulfillment.ShipmentReads;
import dev.flxpoint.sandbox.internal.inventory.InventoryReads;
import dev.flxpoint.sandbox.internal.inventory.InventoryUpdate;
import dev.flxpoint.sandbox.internal.inventory.InventoryUpsert;
import dev.flxpoint.sandbox.internal.inventory.RowRules;
import dev.flxpoint.sandbox.internal.listing.ListingMaker;
import dev.flxpoint.sandbox.internal.listing.ListingOperations;
import dev.flxpoint.sandbox.internal.listing.ListingReads;
import dev.flxpoint.sandbox.internal.order.OrderEvents;
import dev.flxpoint.sandbox.internal.order.OrderOperations;
import dev.flxpoint.sandbox.internal.order.RequestRaiser;
import dev.flxpoint.sandbox.internal.sample.Samples;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.state.StateFile;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the operations of the Source flow and those of listings, one at a time, and answers
 * all others with samples. Safe for many threads.
 */
public final class Operations implements AutoCloseable {
  private static final String ADD_TOKEN = "addToken";
  private static final String REVOKE_TOKEN = "revokeToken";
  private static final String ROTATE_TOKEN = "rotateToken";
  private static final String REFUSE_ROWS = "refuseRows";
  private static final String RESET = "reset";
  private static final String RAISE = "raiseFulfillmentRequests";
  private static final String CHANGE_LISTINGS = "changeListings";
  private static final String ORDER_EVENT = "orderEvent";
  // The one GET that changes something whatever its parameters.
  private static final String CHANGING_GET = "takeProcessingFulfillmentRequests";

  @GuardedBy("this")
  private final Map<String, Handler> handlers = new HashMap<>();

  private final Spec spec;
  private final Store store;
  private final RequestRaiser raiser;
  private final ListingMaker listings;
  private final Samples samples;
  private final Missing missing;
  private final RowRefusals refusals;

  @GuardedBy("this")
  private @Nullable StateFile file;

  public Operations(
      Spec spec,
      Store store,
      RequestRaiser raiser,
      ListingMaker listings,
      RowRules rules,
      Samples samples,
      Missing missing) {
    this.spec = spec;
    this.store = store;
    this.raiser = raiser;
    this.listings = listings;
    this.samples = samples;
    this.missing = missing;
    this.refusals = new RowRefusals(rules);
    new AccountOperations().register(handlers);
    new Owners(store.tokens(), samples::answer).register(handlers);
    new InventoryReads(store).register(handlers);
    new InventoryUpsert(spec, store, raiser, refusals.rules()).register(handlers);
    new InventoryUpdate(spec, store, refusals.rules()).register(handlers);
    new FulfillmentRequestOperations(store).register(handlers);
    new ShipmentReads(store).register(handlers);
    new ShipmentCreation(store).register(handlers);
    new ListingOperations(spec, store, samples::answer).register(handlers);
    store.tokens().owners(TokenType.CHANNEL).forEach(listings::begin);
    new OrderOperations(store).register(handlers);
    handlers.keySet().forEach(spec::operation);
  }

  /**
   * Does again what a file holds of what was done before, and adds to it from now on. Whoever
   * closes this closes the file; null stands for none.
   *
   * @throws IllegalStateException if the file cannot be taken up, and says why
   */
  public synchronized void restore(@Nullable StateFile file) {
    this.file = file;
    if (file != null) {
      file.replay(this::replay);
    }
  }

  /**
   * Carries out a call.
   *
   * @throws Refusal with what the operation itself refuses; 404 for an id that is to be missing
   */
  public synchronized Answer answer(Call call) {
    if (store.tokens().isRevoked(call.token())) {
      throw new Refusal(401, "Unauthorized: the token was revoked");
    }
    missing.check(call);
    if (!changesState(call)) {
      store.goOn();
      return carryOut(call);
    }
    beginChange();
    Answer answer = carryOut(call);
    if (file != null) {
      keep(call.operation().id(), CallJson.of(call), CallJson.outcome(answer));
    }
    return answer;
  }

  /** Makes a further token. */
  public synchronized Token addToken(TokenType type) {
    beginChange();
    Token token = add(type);
    keep(ADD_TOKEN, TextNode.valueOf(type.name()), token.value());
    return token;
  }

  /** Lets a token be unknown from now on. */
  public synchronized void revokeToken(Token token) {
    beginChange();
    keep(REVOKE_TOKEN, TextNode.valueOf(token.value()), revoke(token));
  }

  /** Puts a new token in the place of another, which is unknown from now on. */
  public synchronized Token rotateToken(Token token) {
    beginChange();
    Token next = rotate(token);
    keep(ROTATE_TOKEN, TextNode.valueOf(token.value()), next.value());
    return next;
  }

  /** Lets the rows of some SKUs fail, in place of those that were named before. */
  public synchronized void refuseRows(Collection<String> skus, String reason) {
    beginChange();
    ObjectNode change = Json.object().put("reason", reason);
    skus.forEach(change.putArray("skus")::add);
    keep(REFUSE_ROWS, change, refusals.replace(change));
  }

  /** Forgets all that is remembered but tokens and rows to refuse. */
  public synchronized void reset() {
    beginChange();
    keep(RESET, Json.object(), startOver());
  }

  /**
   * Raises fulfillment requests of a source and returns their ids.
   *
   * @throws IllegalStateException if the source has no variant that could be ordered
   */
  public synchronized List<Long> raise(long sourceId, int count) {
    beginChange();
    List<Long> ids = raiser.raise(sourceId, count);
    keep(RAISE, Json.object().put("sourceId", sourceId).put("count", count), ids.toString());
    return ids;
  }

  /** Does to listings what happens without a call; returns what came of it. */
  public synchronized String changeListings(JsonNode change) {
    beginChange();
    String outcome = listings.apply(change);
    keep(CHANGE_LISTINGS, change, outcome);
    return outcome;
  }

  /**
   * Lets something happen to an order that no call asks for, and returns the id of what it is
   * about.
   *
   * @throws IllegalArgumentException if there is no such order or shipment
   * @throws IllegalStateException if it cannot happen as things are
   */
  public synchronized long happen(JsonNode event) {
    beginChange();
    long id = new OrderEvents(store).happen(event);
    keep(ORDER_EVENT, event, Long.toString(id));
    return id;
  }

  /** Reads what is remembered while no operation changes it. */
  public synchronized <T> T read(Function<Store, T> reader) {
    return reader.apply(store);
  }

  /** Ends the use of the file, if there is one. */
  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
    }
  }

  @GuardedBy("this")
  private Answer carryOut(Call call) {
    return handlers.getOrDefault(call.operation().id(), samples::answer).answer(call);
  }

  @GuardedBy("this")
  private boolean changesState(Call call) {
    Operation operation = call.operation();
    boolean reads =
        operation.method().equals("GET")
            && !operation.id().equals(CHANGING_GET)
            && !ListingReads.isPromise(call);
    return handlers.containsKey(operation.id()) && !reads;
  }

  @GuardedBy("this")
  private void beginChange() {
    if (file != null) {
      file.checkUpToDate();
    }
    store.goOn();
  }

  private String revoke(Token token) {
    store.tokens().revoke(token);
    return token.value();
  }

  private Token rotate(Token token) {
    Token next = store.tokens().addFor(token);
    store.tokens().revoke(token);
    return next;
  }

  private String startOver() {
    store.clear();
    raiser.startOver();
    store.tokens().owners(TokenType.CHANNEL).forEach(listings::begin);
    return "";
  }

  private Token add(TokenType type) {
    Token token = store.tokens().add(type);
    if (type == TokenType.CHANNEL) {
      listings.begin(token.owner());
    }
    return token;
  }

  private Token known(JsonNode value) {
    return Objects.requireNonNull(store.tokens().ever(value.asText()), "unknown token");
  }

  @GuardedBy("this")
  private void keep(String what, JsonNode with, String outcome) {
    if (file != null) {
      file.append(store.exactNow(), what, with, outcome);
    }
  }

  private synchronized String replay(Instant at, String what, JsonNode with) {
    store.goTo(at);
    try {
      return switch (what) {
        case ADD_TOKEN -> add(TokenType.valueOf(with.asText())).value();
        case REVOKE_TOKEN -> revoke(known(with));
        case ROTATE_TOKEN -> rotate(known(with)).value();
        case REFUSE_ROWS -> refusals.replace(with);
        case RESET -> startOver();
        case RAISE ->
            raiser.raise(with.path("sourceId").asLong(), with.path("count").asInt()).toString();
        case CHANGE_LISTINGS -> listings.apply(with);
        case ORDER_EVENT -> Long.toString(new OrderEvents(store).happen(with));
        default ->
            CallJson.outcome(carryOut(CallJson.call(spec.operation(what), with, store.tokens())));
      };
    } catch (RuntimeException e) {
      // What was done before cannot fail now, unless something else is not as it was.
      return "failed: " + e;
    }
  }
}
