package dev.flxpoint.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import redis.embedded.core.ExecutableProvider;

/** The server of {@link RealRedis}, unpacked once. */
final class RedisProgram {
  private static final int MOST_TRIES = 1_000;
  private static final File FILE = unpack();

  private RedisProgram() {}

  static File file() {
    return FILE;
  }

  /**
   * Runs it until it is not busy: a process that another test starts meanwhile has inherited the
   * file open for writing, and only until its own program begins.
   */
  private static File unpack() {
    try {
      File file = ExecutableProvider.newJarResourceProvider().get();
      ProcessBuilder version =
          new ProcessBuilder(file.getPath(), "--version").redirectOutput(Redirect.DISCARD);
      for (int i = 1; ; i++) {
        try {
          version.start().onExit().join();
          return file;
        } catch (IOException e) {
          if (i == MOST_TRIES) {
            throw e;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
