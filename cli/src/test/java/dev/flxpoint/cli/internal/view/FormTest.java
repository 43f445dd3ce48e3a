package dev.flxpoint.cli.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FormTest {
  private static final List<ViewPart> BLOCKS =
      List.of(
          new ViewPart.Title("A|B"),
          ViewPart.text("one", "two_three"),
          new ViewPart.Table(
              List.of(
                  new ViewPart.Field("Name", ViewPart.Kind.TEXT),
                  new ViewPart.Field("Count", ViewPart.Kind.NUMBER),
                  new ViewPart.Field("Code", ViewPart.Kind.CODE),
                  new ViewPart.Field("Mark", ViewPart.Kind.MARK)),
              List.of(
                  new ViewPart.Section("First", List.of(List.of("a*b", "7", "/x/{id}", "-"))),
                  new ViewPart.Section("Second", List.of(List.of("longer", "12", "", "yes"))))),
          ViewPart.hint("type this"));

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
