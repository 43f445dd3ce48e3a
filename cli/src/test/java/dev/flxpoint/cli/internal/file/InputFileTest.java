package dev.flxpoint.cli.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

final class InputFileTest {
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
