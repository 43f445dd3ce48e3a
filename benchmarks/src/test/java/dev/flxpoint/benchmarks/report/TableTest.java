package dev.flxpoint.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TableTest {
  private final Table table = Table.of("codec\ttime\tratio\nours\t9\t1.70\npeer\t1\t2.00\n");

  @Test
  void figureAtItsBound_isNoFault() {
    assertThat(table.atLeast("ours", "ratio", 1.7).atMost("ours", "ratio", 1.7)).isEqualTo(table);
  }

  @Test
  void figuresBeyondTheirBounds_areFaults_andTheTextStays() {
    Table missed = table.atLeast("ours", "ratio", 1.71).atMost("ours", "ratio", 1.69);
    assertThat(missed.text()).isEqualTo(table.text());
    assertThat(missed.faults())
        .containsExactly("ours has a ratio below 1.71: 1.7", "ours has a ratio above 1.69: 1.7");
  }

  @Test
  void unknownRow_isNoFigure() {
    assertThatThrownBy(() -> table.atMost("gson", "ratio", 1)).hasMessage("There is no row gson");
  }
}
