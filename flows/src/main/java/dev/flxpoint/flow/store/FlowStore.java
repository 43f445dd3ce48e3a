package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.lease.Lease;
import dev.flxpoint.flow.internal.lease.SystemLeaseTimer;
import dev.flxpoint.flow.internal.state.FlowName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the states of flows, each under the name of its flow.
 *
 * <p>A state belongs to one holder at a time: whoever opens it has claimed it, until it is closed
 * or the process ends, however it ends.
 *
 * <p>A name has 1 to 100 characters out of {@code a-z}, {@code 0-9}, {@code .}, {@code _} and
 * {@code -}, and starts with a letter or digit.
 *
 * <p>Thread-safe.
 */
public interface FlowStore extends AutoCloseable {
  /**
   * Returns a store in a folder, with one file for each state; it is made when a state is opened.
   *
   * <p>A file only grows by what is changed, and is on the disk before the change is done. Each
   * change has a checksum that covers that of the one before, so that one in the middle is not
   * missed when it is gone. What a process that died had half written is cut off when the state is
   * next opened. Any other damage, and whatever is no file of that state, is a {@link
   * FlowStoreException}, and the file stays as it is. One that ends with an earlier change, such as
   * a restored backup, is the state as it was then. A file that has doubled, and by 256 KiB at
   * least, is replaced by one that holds only what still counts.
   *
   * <p>The claim is a lock on a file beside it, which the system takes back when the process dies.
   * The folder must be on a disk where locks and {@code fsync} work, as they do on local ones.
   *
   * <p>Where a file is deleted, moved, replaced or written by others while its state is open, the
   * next change is a {@link FlowStoreException}, and nothing is written any more. Nobody can tell a
   * file that was deleted from one that never was: the next to open the state finds it empty.
   *
   * <p>Two stores in one folder are as good as one. A caller's interrupt neither stops a change nor
   * harms the store, and stays set.
   */
  static FlowStore file(Path folder) {
    return new FileFlowStore(folder, new SystemDisk(), FileFlowStore.SMALL);
  }

  /**
   * Returns a new store in memory: for tests, and for flows that need not know anything after a
   * crash. A state that is closed and opened again is as it was.
   */
  static FlowStore memory() {
    return new MemoryFlowStore();
  }

  /**
   * Returns a store over states that processes share in some server of the caller's, each held by a
   * lease. Closing it closes that, too.
   *
   * @param lease from 1 s to 1 h, renewed each third of it
   */
  static FlowStore leased(SharedStates states, Duration lease) {
    return new LeasedFlowStore(states, Lease.checked(lease), SystemLeaseTimer.INSTANCE);
  }

  /**
   * Claims and returns the state of a flow; an empty one if there is none yet.
   *
   * @param flow such as {@code inventory-push}
   * @throws FlowStoreException if somebody else has it open, in this process or in another; if it
   *     cannot be read, or is none that this version of the library wrote
   * @throws IllegalArgumentException if that is no name of a flow
   * @throws IllegalStateException if this store is closed
   */
  FlowState open(String flow);

  /**
   * Like {@link #open}, for whoever can wait: a store that processes share by leases returns empty
   * while somebody else has the state. Other stores refuse then, as {@link #open} does.
   */
  default Optional<FlowState> openIfFree(String flow) {
    return Optional.of(open(flow));
  }

  /**
   * Returns a part of this store, whose flows have states of their own: for each of many sources or
   * channels, since their flows have the same names.
   *
   * <p>The name of a state is then the part's, a {@code .} and the flow's, such as {@code
   * source-17.inventory-push}. Closing a part does nothing: its states close with this store. Parts
   * of one name are equal.
   *
   * @param name such as {@code source-17}; made of the characters of a flow's name
   * @throws IllegalArgumentException if it is no such name
   */
  default FlowStore within(String name) {
    return new StorePart(this, FlowName.checked(name));
  }

  /** Closes the states that are open; does nothing if it is closed already. */
  @Override
  void close();
}
