package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The sources or the channels of a {@link Workspace} that have a token.
 *
 * <p>Each token has a limit of its own, so a job that is run for all of N owners at once makes N
 * times two requests a second. Owners share nothing else: one whose token is revoked, whose queue
 * is long or whose job throws holds up no other.
 *
 * <p>Thread-safe. Settings return a copy, and all copies hold the same tokens.
 *
 * @param <T> the type of their tokens
 * @param <C> the client of one
 */
public final class TokenOwners<T extends Token, C> {
  /** As many jobs of {@link #each} run at once unless it is set otherwise. */
  private static final int PARALLELISM = 64;

  private final TokenType type;
  private final HeldTokens held;
  private final Engine engine;
  private final LongFunction<C> clients;
  private final int parallelism;
  private final @Nullable Executor executor;

  TokenOwners(TokenType type, HeldTokens held, Engine engine, LongFunction<C> clients) {
    this(type, held, engine, clients, PARALLELISM, null);
  }

  private TokenOwners(
      TokenType type,
      HeldTokens held,
      Engine engine,
      LongFunction<C> clients,
      int parallelism,
      @Nullable Executor executor) {
    this.type = type;
    this.held = held;
    this.engine = engine;
    this.clients = clients;
    this.parallelism = parallelism;
    this.executor = executor;
  }

  /** Returns the ids of those that have a token now, rising. */
  public List<Long> ids() {
    return held.ids(type);
  }

  /**
   * Adds the token of an owner, or replaces the one that it has. Calls that have started keep
   * theirs; the new one starts with no operation held back.
   *
   * @param id as the API has it; above zero
   * @throws IllegalArgumentException if another owner has the token, or the id is none
   */
  public void put(long id, T token) {
    held.put(Owner.of(type, id), Objects.requireNonNull(token, "token == null"));
  }

  /**
   * Removes the token of an owner and returns whether it had one. Calls that have started keep it;
   * the next one of a client or job of that owner fails with a {@link MissingTokenException}.
   */
  public boolean remove(long id) {
    return held.remove(Owner.of(type, id));
  }

  /** Returns how things stand with the token of each owner: queue, pauses, and what is closed. */
  public Map<Long, TokenStatus> status() {
    Map<Long, TokenStatus> status = new LinkedHashMap<>();
    for (long id : ids()) {
      Token token = held.of(Owner.of(type, id));
      if (token != null) {
        status.put(id, engine.state(token).status(token));
      }
    }
    return status;
  }

  /**
   * Sets how many jobs of {@link #each} run at once, each on a thread of this library; 64 by
   * default. The others wait for one of these to end. It and {@link #on} replace each other.
   *
   * @param jobs one or more
   */
  public TokenOwners<T, C> parallelism(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("parallelism must be one or more but is " + jobs);
    }
    return new TokenOwners<>(type, held, engine, clients, jobs, null);
  }

  /**
   * Sets what runs the jobs of {@link #each}: it gets one task for each owner, all at once, and
   * decides how many run at a time. On Java 21 that may be an executor of virtual threads.
   *
   * <p>It must run or refuse each task, or {@link #each} waits for ever.
   */
  public TokenOwners<T, C> on(Executor executor) {
    Objects.requireNonNull(executor, "executor == null");
    return new TokenOwners<>(type, held, engine, clients, Integer.MAX_VALUE, executor);
  }

  /**
   * Runs a job for each owner that has a token now, many at once, and returns when all have ended.
   *
   * <p>An owner that is added meanwhile is left out. One that is removed goes on, until its next
   * call fails with a {@link MissingTokenException}; one that gets another token goes on with that.
   * Once the {@link Flxpoint} is closed, each next call fails with a {@link ClosedException}.
   *
   * <p>An interrupt of the calling thread starts no more jobs and interrupts those that run, waits
   * until they have ended, and stays set. Calls and flows end then; a job that goes on regardless
   * holds this up.
   *
   * @param job a call that blocks, or a flow; its thread is its own until it returns
   * @return what came of it for each owner, also if it failed for all
   */
  public <R extends @Nullable Object> OwnerResults<R> each(OwnerJob<? super C, ? extends R> job) {
    Objects.requireNonNull(job, "job == null");
    Executor threads = executor == null ? engine.threads() : executor;
    CallContext context = engine.listeners().context();
    OwnerJob<C, R> within =
        (id, client) -> {
          CallContext.Scope scope = context.open();
          try {
            return job.run(id, client);
          } finally {
            scope.close();
          }
        };
    return new OwnerJobs<C, R>(type, ids(), clients, within).run(threads, parallelism);
  }

  /**
   * Starts a job for each owner that has a token now, on the calling thread, and waits for all
   * without one. Owners that come and go meanwhile are as with {@link #each}.
   *
   * @param job starts an asynchronous call, or many; must not block
   * @return what came of it for each owner, also if it failed for all; cancelling it cancels the
   *     futures that the job returned and have not ended. What is attached to it runs on a thread
   *     of this library that nothing else waits for
   */
  public <R extends @Nullable Object> CompletableFuture<OwnerResults<R>> eachAsync(
      AsyncOwnerJob<? super C, R> job) {
    Objects.requireNonNull(job, "job == null");
    return new AsyncOwnerJobs<C, R>(type, ids(), clients, job, engine.threads()).run();
  }

  /** Returns of which type they are, and how many have a token. */
  @Override
  public String toString() {
    return "TokenOwners{%ss: %s}".formatted(Owner.word(type), ids().size());
  }
}
