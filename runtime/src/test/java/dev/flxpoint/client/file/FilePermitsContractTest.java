package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.VirtualWorld;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.PermitsContract;
import dev.flxpoint.client.spi.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Permits of a file keep what all permits promise. */
final class FilePermitsContractTest extends PermitsContract {
  @TempDir Path folder;

  @Override
  protected World world() {
    return new VirtualWorld(new FakeTime());
  }

  @Override
  protected Permits permits(World world) {
    try {
      FakeTime time = ((VirtualWorld) world).time();
      return new FilePermits(Files.createTempDirectory(folder, "w"), time, new Soon(time));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Duration lostFor() {
    return Duration.ofSeconds(5);
  }
}
