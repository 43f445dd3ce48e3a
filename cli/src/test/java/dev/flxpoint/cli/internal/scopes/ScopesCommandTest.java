package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.Json;
import dev.flxpoint.cli.TestedCommand;
import dev.flxpoint.cli.internal.terminal.StandardOutput;
import dev.flxpoint.cli.internal.view.MarkdownForm;
import dev.flxpoint.cli.internal.view.PlainForm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class ScopesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command = TestedCommand.printingTo(out, err);

  @Test
  void noOptions_showTheMatrixAndHowToSeeMore() {
    assertThat(execute("scopes")).isZero();

    assertThat(out.toString())
        .contains(PlainForm.of(MatrixView.of(List.of(Operation.values()), marks())))
        .contains("flxpoint scopes --operations", "--help");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void operations_listEachOnce() {
    assertThat(execute("scopes --operations")).isZero();

    assertThat(Listed.ids(out.toString()))
        .containsExactlyInAnyOrderElementsOf(ids(Operation.values()));
  }

  @ParameterizedTest
  @EnumSource
  void type_listsWhatItMayCall_whateverItsCase(TokenType type) {
    String name = type.label().toLowerCase(Locale.ROOT);
    for (String written : List.of(name, name.toUpperCase(Locale.ROOT), type.label())) {
      out.getBuffer().setLength(0);

      assertThat(execute("scopes --type " + written)).isZero();

      assertThat(Listed.ids(out.toString())).containsExactlyInAnyOrderElementsOf(allowed(type));
    }
  }

  @Test
  void jsonOfAType_hasItsOperationsAlone() {
    assertThat(execute("scopes --json --type source")).isZero();

    assertThat(Json.array(out.toString()))
        .extracting(each -> (Object) each.get("id"))
        .containsExactlyElementsOf(allowed(TokenType.SOURCE));
  }

  @Test
  void jsonOfAnOperation_isAnArrayOfOne() {
    String id = Operation.GET_ACCOUNT.id();

    assertThat(execute("scopes --json --operation " + id)).isZero();

    assertThat(Json.array(out.toString()))
        .extracting(each -> (Object) each.get("id"))
        .containsExactly(id);
  }

  @Test
  void markdown_isTheViewInAnotherForm() {
    assertThat(execute("scopes --markdown --operations")).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            MarkdownForm.of(OperationsView.ofAll(List.of(Operation.values()), marks())) + "\n");
  }

  @Test
  void unknownOperation_isBadUsageWithTheNearest() {
    String id = Operation.UPSERT_INVENTORY_PARENTS.id();

    assertThat(execute("scopes --operation " + id.replace("sert", "set"))).isEqualTo(2);

    assertThat(err.toString())
        .contains("there is no operation 'upsetInventoryParents'; did you mean " + id + "?")
        .endsWith("Try 'flxpoint scopes --help'." + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void operationInAnotherCase_isSuggestedAsItIsWritten() {
    assertThat(execute("scopes --operation createshipment")).isEqualTo(2);

    assertThat(err.toString())
        .contains("there is no operation 'createshipment'; did you mean createShipment?");
  }

  @Test
  void operationFarFromAll_isAnsweredWithTheNearestOnes() {
    assertThat(execute("scopes --operation xyz")).isEqualTo(2);

    assertThat(err.toString()).contains("there is no operation 'xyz'; the nearest are ");
  }

  @Test
  void mistypedType_isSuggested() {
    assertThat(execute("scopes --type sorce")).isEqualTo(2);

    assertThat(err.toString()).contains("'sorce' is no token type; did you mean source? there are");
  }

  @Test
  void unknownType_isBadUsageWithTheKnownOnes() {
    assertThat(execute("scopes --type warehouse")).isEqualTo(2);

    assertThat(err.toString())
        .contains("'warehouse' is no token type; there are account, source, channel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--operations --type source",
        "--operations --operation getAccount",
        "--type source --operation getAccount",
        "--json --markdown"
      })
  void contradiction_isRefusedByName(String options) {
    assertThat(execute("scopes " + options)).isEqualTo(2);

    String[] names =
        Arrays.stream(options.split(" ", -1))
            .filter(word -> word.startsWith("--"))
            .toArray(String[]::new);
    assertThat(err.toString())
        .startsWith(
            "flxpoint: %s and %s cannot go together; choose one of them"
                .formatted((Object[]) names));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void outputThatIsNotTaken_isAFailureWithoutAWord() {
    command.setOut(new PrintWriter(new Closed()));

    assertThat(execute("scopes --json")).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void help_hasExamplesThatWork() {
    execute("scopes --help");

    List<String> examples =
        out.toString().lines().filter(line -> line.startsWith("  flxpoint scopes")).toList();
    assertThat(examples).hasSizeGreaterThan(3);
    for (String example : examples) {
      String typed = example.strip().split(" {2,}| [|>] ", -1)[0];
      assertThat(execute(typed.substring("flxpoint ".length()))).as(typed).isZero();
    }
  }

  @Test
  void helpOfTheCommand_namesTheScopes() {
    execute("--help");

    assertThat(out.toString()).containsPattern("\n  scopes +Show which type of token");
  }

  private int execute(String arguments) {
    return command.execute(arguments.split(" ", -1));
  }

  private static ScopeMarks marks() {
    return ScopeMarks.in(StandardOutput.charset());
  }

  private static List<String> ids(Operation... operations) {
    return Arrays.stream(operations).map(Operation::id).toList();
  }

  private static List<String> allowed(TokenType type) {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.tokenTypes().contains(type))
        .map(Operation::id)
        .toList();
  }

  /** What is left of a pipe whose reader went away. */
  private static final class Closed extends Writer {
    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
