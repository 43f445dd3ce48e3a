package dev.flxpoint.cli.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class InputFileTest {
  private static final int MB = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void file_isReadUpToItsBound() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[MB]);
    assertThat(InputFile.read(file, "a file", 1)).hasSize(MB);

    Files.write(file, new byte[MB + 1]);
    assertThatThrownBy(() -> InputFile.read(file, "a file", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": is longer than 1 MB, the most for a file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void device_thatNeverEnds_isRefused() {
    assertThatThrownBy(() -> InputFile.read(Path.of("/dev/zero"), "a file", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("/dev/zero: is longer than 1 MB, the most for a file");
  }

  @Test
  void standardInput_thatNeverEnds_isRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };

    assertThatThrownBy(() -> StandardInput.read(endless, "--body", "a body", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--body: standard input: is longer than 1 MB, the most for a body");
  }

  @Test
  void standardInput_thatCannotBeRead_saysWhy() {
    InputStream closed =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> StandardInput.read(closed, "--body", "a body", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--body: standard input is closed or cannot be read: Bad file descriptor");
  }

  @Test
  void standardInput_isClosed_whereJavaHasAFileOfItsOwn() throws IOException {
    Path own = Path.of(System.getProperty("java.home"), "release");
    assertThat(StandardInput.isOfJava(own)).isTrue();
    assertThat(StandardInput.isOfJava(Files.createFile(folder.resolve("given")))).isFalse();
    assertThat(StandardInput.isOfJava(folder.resolve("none"))).isFalse();
  }

  @Test
  void reason_noPermission_saysSo() {
    assertThat(InputFile.reason(new AccessDeniedException("in.csv")))
        .isEqualTo("cannot be read: permission denied");
  }

  @Test
  void reason_anythingElse_keepsTheSystemsWords() {
    assertThat(InputFile.reason(new IOException("Input/output error")))
        .isEqualTo("cannot be read: Input/output error");
  }
}
