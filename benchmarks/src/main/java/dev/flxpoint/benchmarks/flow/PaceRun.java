package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.StockLevel;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Latency;
import dev.flxpoint.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A sandbox with its window, and flows beside the same calls handed to the client all at once, each
 * with a token of its own, at the same time.
 */
final class PaceRun implements AutoCloseable {
  /** Of each flow; two of three update the stock of the hundred that the third looked up. */
  static final int CALLS = 75;

  /** There and back 80 ms on average, as in the quickstart. */
  private static final Latency LATENCY =
      Latency.uniform(Duration.ofMillis(30), Duration.ofMillis(50));

  private static final int PREPARING_CALLS = 2;
  private static final int SKUS_OF_A_CALL = 100;
  private static final int PARENTS = Operation.UPSERT_INVENTORY_PARENTS.batchMax();
  private static final int LEVELS = CALLS / 3 * SKUS_OF_A_CALL;

  private final Sandbox sandbox;
  private final Flxpoint flxpoint;
  private final String pushed;
  private final String called;

  /** Creates one, with two sources that have the variants already. */
  PaceRun(long seed) {
    sandbox = Sandbox.builder().seed(seed).latency(LATENCY).start();
    flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build();
    pushed = stocked();
    called = stocked();
  }

  /** Pushes parents by the flow; returns the seconds that it took. */
  CompletableFuture<Double> pushParents() {
    Iterable<UpsertInventoryParent> rows = SupplierRows.parents(CALLS * PARENTS, 1);
    SourceClient source = source(addToken());
    return timed(() -> InventoryPush.to(source).pushAsync(rows));
  }

  /** Makes the calls that {@link #pushParents} makes; returns the seconds that they took. */
  CompletableFuture<Double> callForParents() {
    List<UpsertInventoryParent> rows = list(SupplierRows.parents(CALLS * PARENTS, 1));
    SourceClient source = source(addToken());
    List<ApiCall<?>> calls = new ArrayList<>();
    for (List<UpsertInventoryParent> batch : ByHand.batches(rows, PARENTS)) {
      calls.add(source.inventory().upsertInventoryParents(batch));
    }
    return timed(() -> allAtOnce(calls));
  }

  /** Pushes stock by the flow; returns the seconds that it took. */
  CompletableFuture<Double> pushStock() {
    SourceClient source = source(pushed);
    return timed(() -> InventoryPush.to(source).pushStockAsync(SupplierRows.stock(LEVELS)));
  }

  /** Makes the calls that {@link #pushStock} makes; returns the seconds that they took. */
  CompletableFuture<Double> callForStock() {
    SourceClient source = source(called);
    Map<String, Books.Variant> known = sandbox.books(called).variants();
    List<ApiCall<?>> calls = new ArrayList<>();
    for (List<StockLevel> hundred :
        ByHand.batches(list(SupplierRows.stock(LEVELS)), SKUS_OF_A_CALL)) {
      List<String> skus = hundred.stream().map(StockLevel::sku).toList();
      calls.add(
          source.inventory().getInventoryVariants(q -> q.skus(skus).pageSize(SKUS_OF_A_CALL)));
      List<UpdateInventoryVariant> updates =
          hundred.stream().map(level -> ByHand.update(level, id(known, level))).toList();
      for (List<UpdateInventoryVariant> batch :
          ByHand.batches(updates, Operation.UPDATE_INVENTORY_VARIANTS.batchMax())) {
        calls.add(source.inventory().updateInventoryVariants(batch));
      }
    }
    return timed(() -> allAtOnce(calls));
  }

  /** Returns how many of the requests were refused, once all four are done. */
  int throttled() {
    int throttled = sandbox.count(429);
    int served = sandbox.count(200) - PREPARING_CALLS;
    if (served != 4 * CALLS) {
      throw new IllegalStateException("%s requests were served".formatted(served));
    }
    return throttled;
  }

  @Override
  public void close() {
    flxpoint.close();
    sandbox.close();
  }

  /** Returns a token whose source has the variants already, by a single call. */
  private String stocked() {
    String token = addToken();
    var unused =
        source(token)
            .inventory()
            .upsertInventoryParents(list(SupplierRows.parents(PARENTS, LEVELS / PARENTS)))
            .execute();
    return token;
  }

  private String addToken() {
    return sandbox.addToken(TokenType.SOURCE);
  }

  private SourceClient source(String token) {
    return flxpoint.source(SourceToken.of(token));
  }

  private static long id(Map<String, Books.Variant> known, StockLevel level) {
    return Objects.requireNonNull(known.get(level.sku()), level.sku()).id();
  }

  private static CompletableFuture<?> allAtOnce(List<ApiCall<?>> calls) {
    Stream<CompletableFuture<?>> started = calls.stream().map(ApiCall::executeAsync);
    return CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new));
  }

  private static CompletableFuture<Double> timed(Supplier<CompletableFuture<?>> work) {
    long start = System.nanoTime();
    return work.get().thenApply(done -> (System.nanoTime() - start) / 1e9);
  }

  private static <T> List<T> list(Iterable<T> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
