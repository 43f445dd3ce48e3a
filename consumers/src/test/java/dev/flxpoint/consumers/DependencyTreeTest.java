package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DependencyTreeTest {
  private static final String START = "com.example:a:jar:1\n+- g:b:jar:2.10.0:compile\n";

  @Test
  void newer_ofOlderAndEqualVersions_isEmpty() {
    String text =
        START
            + "|  \\- (g:b:jar:2.9.9:compile - omitted for conflict with 2.10.0)\n"
            + "\\- (g:b:jar:2.10.0:compile - version managed from 2.9; omitted for duplicate)\n";
    assertThat(new DependencyTree(text).newer()).isEmpty();
  }

  @Test
  void newer_ofWhatLost_namesIt() {
    String text = START + "\\- (g:b:jar:2.11:runtime - omitted for conflict with 2.10.0)\n";
    assertThat(new DependencyTree(text).newer()).containsExactly("g:b 2.11 instead of 2.10.0");
  }

  @Test
  void newer_ofWhatWasManagedDown_namesIt() {
    String text = START + "\\- g:c:jar:1.0:compile (version managed from 1.0.1)\n";
    assertThat(new DependencyTree(text).newer()).containsExactly("g:c 1.0.1 instead of 1.0");
  }

  @Test
  void version_isTheTakenOne() {
    DependencyTree tree = new DependencyTree(START);
    assertThat(tree.version("g:b")).isEqualTo("2.10.0");
    assertThat(tree.version("g:z")).isNull();
  }
}
