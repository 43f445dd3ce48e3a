package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.Changes;
import dev.flxpoint.flow.internal.state.StateRecord;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the bytes of a state's file, and refuses whatever {@link StateFile} did not write.
 */
final class StateReader {
  private final Path path;
  private final byte[] bytes;
  private boolean former;
  private String last = "";

  StateReader(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Puts what the file says into the entries.
   *
   * @return how many bytes hold whole records; what comes after them was never finished
   * @throws FlowStoreException if it is no state of that flow, or damaged
   */
  int read(String flow, Map<String, String> entries) {
    StateHeader header = header(flow);
    former = header.isFormer();
    last = header.beforeFirst();
    int at = header.line().length;
    int end = lineFeed(at);
    while (end >= 0) {
      Changes.apply(record(at, end), entries);
      last = header.before(StateRecord.checksum(bytes, at, end));
      at = end + 1;
      end = lineFeed(at);
    }
    if (at < bytes.length && !StateRecord.isUnfinished(bytes, at, bytes.length)) {
      throw damaged(at, "its end does not fit", null);
    }
    return at;
  }

  /** Returns whether what was read is in a format that nothing is written in any more. */
  boolean isFormer() {
    return former;
  }

  /** Returns what the record after those that were read is written with. */
  String last() {
    return last;
  }

  private StateHeader header(String flow) {
    try {
      return StateHeader.read(bytes, flow);
    } catch (IllegalArgumentException e) {
      throw new FlowStoreException(
          "The file " + path + " " + e.getMessage() + ". Nothing was changed", e);
    }
  }

  private int lineFeed(int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private Map<String, @Nullable String> record(int from, int to) {
    try {
      return StateRecord.decode(last, bytes, from, to);
    } catch (IllegalArgumentException e) {
      throw damaged(from, e.getMessage(), e);
    }
  }

  private FlowStoreException damaged(int at, @Nullable String how, @Nullable Exception cause) {
    return new FlowStoreException(
        "The file "
            + path
            + " is damaged: of the record at byte "
            + at
            + ", "
            + how
            + ". Nothing was changed. Restore the file from a backup; or, to go on with what was"
            + " known before that record, keep a copy and cut the file to "
            + at
            + " bytes",
        cause);
  }
}
