package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FormTest {
  private static final List<Block> BLOCKS =
      List.of(
          new Block.Title("A|B"),
          Block.text("one", "two_three"),
          new Block.Table(
              List.of(
                  new Block.Field("Name", Block.Kind.TEXT),
                  new Block.Field("Count", Block.Kind.NUMBER),
                  new Block.Field("Code", Block.Kind.CODE),
                  new Block.Field("Mark", Block.Kind.MARK)),
              List.of(
                  new Block.Section("First", List.of(List.of("a*b", "7", "/x/{id}", "-"))),
                  new Block.Section("Second", List.of(List.of("longer", "12", "", "yes"))))),
          Block.hint("type this"));

  @Test
  void plain_alignsAllSectionsAlike() {
    assertThat(PlainForm.of(BLOCKS))
        .isEqualToNormalizingNewlines(
            """
            A|B

            one
            two_three

              Name    Count  Code     Mark
              ------  -----  -------  ----

            First
              a*b         7  /x/{id}  -

            Second
              longer     12           yes

            type this""");
  }

  @Test
  void markdown_escapesAndLeavesOutHints() {
    assertThat(MarkdownForm.of(BLOCKS))
        .isEqualTo(
            """
            ## A\\|B

            one
            two\\_three

            ### First

            | Name | Count | Code | Mark |
            | --- | ---: | --- | :---: |
            | a\\*b | 7 | `/x/{id}` | - |

            ### Second

            | Name | Count | Code | Mark |
            | --- | ---: | --- | :---: |
            | longer | 12 |  | yes |""");
  }
}
