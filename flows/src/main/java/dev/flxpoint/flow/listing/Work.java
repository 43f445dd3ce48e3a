package dev.flxpoint.flow.listing;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.flow.internal.call.ReadClock;
import dev.flxpoint.flow.internal.call.RowResults;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a channel does with listings of one kind, and how it answers. Thread-safe, but for what is
 * handed to it.
 *
 * @param <L> a listing
 * @param <A> an answer about it
 */
interface Work<L, A> {

  /** Returns how many listings to ask for at once, a power of two where pages may be cut. */
  int pageSize();

  /** Returns how many nested rows of a page tell that it was cut. */
  int nestedLimit();

  /** Returns how many answers to send at once. */
  int batchSize();

  /** Returns how many listings may be with the handler at once. */
  int atOnce();

  /** Asks for listings that are to be answered for, and waits for them. */
  FetchedPage<L> fetch(ReadClock clock, int page, int size);

  /** Reads listings again that were asked for before; those that are gone are left out. */
  FetchedPage<L> readAgain(ReadClock clock, List<Long> ids);

  long id(L listing);

  /** Returns a text that is another one where an older answer no longer holds for the listing. */
  String mark(L listing);

  /** Whether what this pass answered about a listing still holds for it, by the mark it had. */
  boolean holds(String mark, L listing);

  /** Returns the listing as the handler is to see it, knowing what was answered about it before. */
  L withKnown(L listing, A answered);

  /** Whether the API tells by an answer's time what came later, so that it asks for that again. */
  boolean isTimed();

  /** Hands a listing to the handler, and returns how to answer; fails as the handler does. */
  CompletableFuture<A> handle(L listing, Instant readAt) throws Exception;

  /** Returns the answer about a listing that something went wrong with. */
  A failure(L listing, Instant readAt, String error);

  /** Returns what to answer instead of an answer that was refused. */
  A withoutDetails(A refused, String error);

  boolean isFailure(A answer);

  JsonAdapter<A> texts();

  CompletableFuture<RowResults> tell(List<A> answers);

  /** Gives up the calls that are on their way, and all later ones. */
  void cancel();
}
