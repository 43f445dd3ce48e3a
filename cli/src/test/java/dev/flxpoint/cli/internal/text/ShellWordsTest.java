package dev.flxpoint.cli.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellWordsTest {
  @Test
  void words_areQuotedWhereAShellWouldReadThemOtherwise() {
    assertThat(
            ShellWords.of(List.of("push", "a b.csv", "--base-url=http://h:1/x", "it's", "$x", "")))
        .isEqualTo("push 'a b.csv' --base-url=http://h:1/x 'it'\\''s' '$x' ''");
  }
}
