package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A state whose changes are in a file before they are in memory. */
final class FileFlowState implements FlowState {
  private final Path path;
  private final ConcurrentSkipListMap<String, String> entries;
  private final StateFile file;
  private final FileClaim claim;
  private final Consumer<FileFlowState> onClose;
  private boolean closed;

  FileFlowState(
      Path path,
      ConcurrentSkipListMap<String, String> entries,
      StateFile file,
      FileClaim claim,
      Consumer<FileFlowState> onClose) {
    this.path = path;
    this.entries = entries;
    this.file = file;
    this.claim = claim;
    this.onClose = onClose;
  }

  @Override
  public synchronized NavigableMap<String, String> entries() {
    checkOpen();
    return Collections.unmodifiableNavigableMap(entries);
  }

  @Override
  public synchronized void putAll(Map<String, @Nullable String> changes) {
    checkOpen();
    Map<String, @Nullable String> effective = Changes.effective(changes, entries);
    if (effective.isEmpty()) {
      return;
    }
    try {
      claim.check();
      file.append(effective);
    } catch (IOException e) {
      throw new FlowStoreException(
          "A change could not be written to " + path + ": " + e + ". See to the disk", e);
    }
    Changes.apply(effective, entries);
    file.compact(entries);
  }

  @Override
  public synchronized void ensureHeld() {
    checkOpen();
    try {
      claim.check();
      file.checkInPlace();
    } catch (IOException e) {
      throw new FlowStoreException(
          "Whether the file " + path + " is still there cannot be told: " + e + ". See to the disk",
          e);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      try (claim) {
        file.close();
      } catch (IOException e) {
        throw new FlowStoreException(
            "The file " + path + " could not be closed: " + e + ". All changes are in it", e);
      } finally {
        onClose.accept(this);
      }
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The state is closed: " + path);
    }
  }
}
