package dev.flxpoint.flow.store;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A server in which processes keep the states of flows, for {@link FlowStore#leased}.
 *
 * <p>Each state has a holder by a lease, which lapses by the clock of the server, and a fencing
 * token: a positive number that each taking makes greater. Every method looks at the token and does
 * its work in one step of the server, so that a holder who has lost a state cannot change it,
 * however late its request arrives.
 *
 * <p>Methods block, throw a {@link FlowStoreException} if the server fails, and must be
 * thread-safe. Keys and values are any text, not only what UTF-8 knows.
 */
public interface SharedStates extends AutoCloseable {
  /**
   * Takes a state that nobody has, whose lease has lapsed, or that has the given token.
   *
   * @param holder who takes it, for people
   * @param token the one that it was held by until now, which is good for nothing any more; 0 if
   *     there is none
   * @return the new token; empty if somebody else has it
   */
  OptionalLong take(String flow, String holder, long token, Duration lease);

  /** Puts the end of a lease off to so long from now; returns false if the token is not its own. */
  boolean renew(String flow, long token, Duration lease);

  /** Returns the entries of a state. */
  Map<String, String> read(String flow);

  /**
   * Makes changes, all or none, whether the lease has lapsed or not; returns false if the token is
   * not the state's.
   *
   * @param changes a value for each key; null takes the key out
   */
  boolean write(String flow, long token, Map<String, @Nullable String> changes);

  /** Gives a state back, if it has that token. */
  void release(String flow, long token);

  /** Returns who has a state, or had it at last; an empty text if the server knows of nobody. */
  String holder(String flow);

  /** Returns where the states are, for people. */
  String where();

  @Override
  void close();
}
