package dev.flxpoint.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.inventory.RowRules;
import dev.flxpoint.sandbox.internal.state.StateFile;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a sandbox. Not thread-safe. */
public final class SandboxBuilder {
  @Nullable InetAddress address;
  int port;
  Latency latency = Latency.none();
  long seed = 1;
  int wrongTypeStatus = 401;
  boolean reserveScoped;
  LimitRule limit = LimitRule.documented();
  RowRules rules = RowRules.none();
  int fulfillmentRequests;
  int listings;
  DuplicateOrders duplicateOrders = DuplicateOrders.ANOTHER_ORDER;
  LongSupplier ticker = System::nanoTime;
  InstantSource clock = InstantSource.system();
  private @Nullable Path stateFile;

  SandboxBuilder() {}

  /**
   * Sets the address to listen at; 127.0.0.1 by default, where only this machine can call. Whoever
   * reaches another address may do there all that the tokens can, which anybody can guess.
   */
  public SandboxBuilder bind(InetAddress address) {
    this.address = address;
    return this;
  }

  /**
   * Sets the port; 0, the default, takes a free one.
   *
   * @throws IllegalArgumentException if it is not between 0 and 65535
   */
  public SandboxBuilder port(int port) {
    check(port >= 0 && port <= 65535, "port must be between 0 and 65535 but was ", port);
    this.port = port;
    return this;
  }

  /** Sets the delays of requests and answers; none by default. */
  public SandboxBuilder latency(Latency latency) {
    this.latency = latency;
    return this;
  }

  /**
   * Sets what delays, ids, fulfillment requests, samples and the shares of faults are drawn from; 1
   * by default.
   */
  public SandboxBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Sets what a token of the wrong type is answered: 401, the default, or 403. The account answers
   * 403 in either case.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public SandboxBuilder wrongTypeStatus(int status) {
    check(status == 401 || status == 403, "wrongTypeStatus must be 401 or 403 but was ", status);
    this.wrongTypeStatus = status;
    return this;
  }

  /**
   * Refuses Account tokens wherever a Source or Channel token is accepted, with the {@link
   * #wrongTypeStatus}: so says the prose of the API's page on tokens. By default they are accepted
   * where the security of the operation lists them, which the same page calls the truth.
   */
  public SandboxBuilder reserveScopedOperations() {
    this.reserveScoped = true;
    return this;
  }

  /**
   * Sets how the requests of each token are counted; {@link LimitRule#documented()} by default. It,
   * {@link #countRejected} and {@link #withoutWindow} replace each other.
   */
  public SandboxBuilder limit(LimitRule rule) {
    this.limit = rule;
    return this;
  }

  /**
   * Sets whether a request that was answered 429 still counts in the window, so that only a pause
   * opens it again; false by default.
   */
  public SandboxBuilder countRejected(boolean countRejected) {
    return limit(
        countRejected ? LimitRule.strict(2, Duration.ofSeconds(1)) : LimitRule.documented());
  }

  /**
   * Lets any number of requests pass in a second, for tests of other things than pacing; short for
   * {@link LimitRule#none()}.
   */
  public SandboxBuilder withoutWindow() {
    return limit(LimitRule.none());
  }

  /**
   * Lets rows fail by themselves inside a 200, by the SKU that they name: those of {@code
   * upsertInventoryParents} and {@code updateInventoryVariants}. The variants of a parent that
   * fails are not looked at. None by default, but for what the API itself refuses; a second call
   * replaces the first.
   *
   * @param skus asked at each row, by one thread at a time
   * @param reason the text among the errors of the row
   */
  public SandboxBuilder refuseRows(Predicate<String> skus, String reason) {
    this.rules = new RowRules(sku -> skus.test(sku) ? reason : null, rules.batch());
    return this;
  }

  /**
   * Answers 400 to a whole batch of which one row, be it a parent or a variant, names such a SKU,
   * and applies nothing of it: what the API does with a row that it cannot even read. None by
   * default; a second call replaces the first.
   *
   * @param skus asked at each row, by one thread at a time
   * @param reason the text of the error, after the place of the row
   */
  public SandboxBuilder refuseBatches(Predicate<String> skus, String reason) {
    this.rules = new RowRules(rules.row(), sku -> skus.test(sku) ? reason : null);
    return this;
  }

  /**
   * Sets how many fulfillment requests, in state Processing, each source gets right after its first
   * push of inventory; 0 by default.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SandboxBuilder fulfillmentRequests(int count) {
    check(count >= 0, "fulfillmentRequests must not be negative but was ", count);
    this.fulfillmentRequests = count;
    return this;
  }

  /**
   * Sets how many listings, of one to three variants each and to be published, a channel has from
   * its start; 0 by default. {@link Sandbox#listings} makes others.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SandboxBuilder listings(int count) {
    check(count >= 0, "listings must not be negative but was ", count);
    this.listings = count;
    return this;
  }

  /**
   * Sets what becomes of an order whose number its channel has used before; by default another
   * order is made, so that a client that sends one twice is caught.
   */
  public SandboxBuilder duplicateOrders(DuplicateOrders duplicates) {
    this.duplicateOrders = duplicates;
    return this;
  }

  /**
   * Keeps what the sandbox remembers in a file, so that it survives its own end, be it {@link
   * Sandbox#close()} or the death of its process: the next start with the same file and the same
   * settings has the inventory, the fulfillment requests, the shipments, the listings, the ids and
   * the tokens that were, and the same {@link Books} and {@link ListingBooks}. None by default.
   *
   * <p>Each change is on the disk before it is answered. What arrived, faults and ids that were
   * marked missing are not kept. A sandbox that is to come back at the same address needs a {@link
   * #port}.
   *
   * @param file made if it is not there; its folder must be. Seed, {@link #fulfillmentRequests},
   *     {@link #listings}, {@link #duplicateOrders} and the rows to refuse must be those it was
   *     begun with
   */
  public SandboxBuilder stateFile(Path file) {
    this.stateFile = file;
    return this;
  }

  /** Sets the clock of the window, in nanoseconds. */
  SandboxBuilder ticker(LongSupplier ticker) {
    this.ticker = ticker;
    return this;
  }

  /** Sets the clock of what the state writes down. */
  SandboxBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Starts a sandbox with these settings and returns once it listens.
   *
   * @throws UncheckedIOException if the port cannot be had, or the state file not read or made
   * @throws IllegalStateException if the state file is damaged, was begun with other settings, is
   *     no such file or in use by another sandbox; it stays as it is
   */
  public Sandbox start() {
    return new Sandbox(this);
  }

  @Nullable StateFile openStateFile() {
    if (stateFile == null) {
      return null;
    }
    ObjectNode settings =
        Json.object().put("seed", seed).put("fulfillmentRequests", fulfillmentRequests);
    if (listings > 0) {
      // Files that were begun without listings go on without this setting.
      settings.put("listings", listings);
    }
    if (duplicateOrders != DuplicateOrders.ANOTHER_ORDER) {
      settings.put("duplicateOrders", duplicateOrders.name());
    }
    return StateFile.open(stateFile, settings);
  }

  private static void check(boolean valid, String text, int value) {
    if (!valid) {
      throw new IllegalArgumentException(text + value);
    }
  }
}
