package dev.flxpoint.cli.internal.job;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.cli.internal.target.UserState;
import dev.flxpoint.flow.store.FlowStore;
import java.io.IOException;
import java.nio.file.Path;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a job remembers what it did, so that it goes on there after a crash. */
public final class StateOptions {
  private static final int HOST_DIGITS = 8;

  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      description =
          "Remember in this folder (default: flxpoint/jobs in the folder of the user's state, see"
              + " 'Environment' of the command's help).")
  private @Nullable Path folder;

  /** Returns the store of that token there; it forgets at its end what was in a sandbox of ours. */
  public FlowStore store(ApiTarget target, UntypedToken token) {
    if (target.sandbox() != null && folder == null) {
      return FlowStore.memory();
    }
    // A fingerprint is of the token alone; the same one may be used at two places.
    String place = ByteString.encodeUtf8(target.name()).sha256().hex().substring(0, HOST_DIGITS);
    return FlowStore.file(path()).within(token.fingerprint() + "-" + place);
  }

  /** Returns whether the folder was named. */
  public boolean isNamed() {
    return folder != null;
  }

  private Path path() {
    try {
      return folder == null ? UserState.ofThisProcess().folder("jobs") : folder;
    } catch (IOException e) {
      throw new BadInputException(
          "There is no place to remember in: " + e.getMessage() + ". Name one by --state");
    }
  }
}
