package dev.flxpoint.cli.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.JobRig;
import dev.flxpoint.cli.Json;
import dev.flxpoint.cli.TestedCommand;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
final class CallCommandTest {
  private static final String PARENTS = "[{\"sku\":\"A\",\"title\":\"T\",\"variants\":[]}]";

  @TempDir private Path folder;
  private JobRig rig;

  @BeforeEach
  void start() {
    rig = new JobRig(folder, Sandbox.builder());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyOperation_canBeCalledByEachOfItsTypes_andHasHelp(Operation operation) {
    for (TokenType type : operation.tokenTypes()) {
      List<Argument> arguments = ClientMethod.of(operation, type).arguments();

      assertThat(arguments).extracting(Argument::name).doesNotHaveDuplicates();
      assertThat(CallHelp.of(operation, type))
          .contains(operation.id(), operation.path())
          .satisfies(
              help -> arguments.forEach(argument -> assertThat(help).contains(argument.name())));
    }
  }

  @Test
  void answer_isPrintedAsItIs() throws IOException {
    assertThat(call(TokenType.ACCOUNT, "getAccount")).isZero();

    assertThat(Json.object(rig.out.toString())).isNotEmpty();
  }

  @Test
  void json_tellsStatusAndBody() throws IOException {
    assertThat(call(TokenType.CHANNEL, "getOrders", "--type=channel", "--json")).isZero();

    assertThat(rig.out.toString())
        .startsWith("{\"operation\":\"getOrders\",\"status\":200,\"attempts\":1,\"body\":[");
  }

  @Test
  void parameters_goWhereTheyBelong() throws IOException {
    assertThat(
            call(
                TokenType.SOURCE,
                "getInventoryVariants",
                "--type=source",
                "--param=pageSize=5",
                "--param=skus=A",
                "--param=skus=B"))
        .isZero();

    // The sandbox refuses what the document does not know, and so what stands elsewhere.
    assertThat(rig.sandbox.count(200)).isEqualTo(1);
  }

  @Test
  void body_comesFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("body.json"), PARENTS);

    assertThat(call(TokenType.SOURCE, "upsertInventoryParents", "--type=source", "--body=@" + file))
        .isZero();

    assertThat(rig.sandbox.books().parents()).hasSize(1);
  }

  @Test
  void fileOfTheBody_asAWordOfItsOwn_isOneArgument() throws IOException {
    String pretty = "[\n  {\"sku\": \"A 1\", \"title\": \"it's # one\", \"variants\": []}\n]\n";
    Path file = Files.writeString(folder.resolve("body.json"), pretty);

    assertThat(
            call(
                TokenType.SOURCE,
                "upsertInventoryParents",
                "--type",
                "source",
                "--body",
                "@" + file))
        .isZero();

    assertThat(rig.sandbox.books().parents()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "getOrders --type=channel --param=pageSiz=1 | did you mean pageSize?",
        "getOrders --type=channel --param=pageSize=x | 'x' is no whole number",
        "getOrders --type=channel --param=pageSize | expected NAME=VALUE",
        "getOrders --type=channel --param=pageSize=1 --param=pageSize=2 | is given twice",
        "getOrder --type=channel | --param id= is needed",
        "getOrders | may be called with a token of type account or channel: say by --type",
        "getOrders --type=source | not with one of type source",
        "getAccount --type=channel | may be called with a token of type account",
        "getAccount --body={} | --body: this operation takes none",
        "upsertInventoryParents --type=source | a body is needed",
        "upsertInventoryParents --type=source --body={ | --body: is not what the operation takes",
        "upsertInventoryParents --type=source --body=@none | none: no such file",
        "upsertInventoryParents --type=source --body= | --body: is empty",
        "upsertInventoryParents --type=source --body=@a\0b | --body: 'a?b' is no name of a file",
      })
  void whatCannotBeSent_isNotSent(String words, String reason) throws IOException {
    assertThat(call(TokenType.CHANNEL, words.split(" ", -1))).isEqualTo(2);

    assertThat(rig.err.toString()).contains(reason);
    assertThat(rig.sandbox.requests()).isEmpty();
    assertThat(rig.out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"401,4", "403,5", "404,9", "400,10", "409,10", "422,10", "500,11", "503,11"})
  void status_hasAnExitCode_andNothingThatChangesIsSentAgain(int status, int code)
      throws IOException {
    rig.sandbox.failNext("upsertInventoryParents", status, 1);

    assertThat(
            call(TokenType.SOURCE, "upsertInventoryParents", "--type=source", "--body=" + PARENTS))
        .isEqualTo(code);

    assertThat(rig.sandbox.requests()).hasSize(1);
    assertThat(rig.err.toString()).startsWith("flxpoint: ");
  }

  @Test
  void pageOfAProxy_isNoAnswer() throws IOException {
    rig.sandbox.failNext("getAccount", Fault.html(200), 1);

    assertThat(call(TokenType.ACCOUNT, "getAccount")).isEqualTo(1);

    assertThat(rig.err.toString()).contains("the answer is no JSON");
  }

  @Test
  void lostAnswer_ofWhatChanges_isUnclear() throws IOException {
    rig.sandbox.failNext("upsertInventoryParents", Fault.disconnect(), 1);

    assertThat(
            call(TokenType.SOURCE, "upsertInventoryParents", "--type=source", "--body=" + PARENTS))
        .isEqualTo(11);
  }

  @Test
  void outage_ofWhatOnlyReads_isTriedAgain() throws IOException {
    rig.sandbox.failNext("getAccount", 503, 1);

    assertThat(call(TokenType.ACCOUNT, "getAccount")).isZero();

    assertThat(rig.sandbox.requests()).hasSize(2);
  }

  @Test
  void help_isThatOfTheOperation() throws IOException {
    assertThat(call(TokenType.CHANNEL, "getOrder", "--help")).isZero();

    assertThat(rig.out.toString())
        .startsWith("Usage: flxpoint call getOrder --param id=...")
        .contains("GET /orders/{id}", "token   account or channel", "whole number");
  }

  @Test
  void mistypedOperation_isSuggested() {
    StringWriter err = new StringWriter();

    assertThat(
            TestedCommand.printingTo(new StringWriter(), err)
                .execute("call", "getacount", "--sandbox"))
        .isEqualTo(2);

    assertThat(err.toString()).contains("'getacount'; did you mean getAccount?");
  }

  @Test
  void sandbox_needsNoToken() {
    StringWriter out = new StringWriter();

    assertThat(
            TestedCommand.printingTo(out, new StringWriter())
                .execute("call", "getSourceInvoices", "--sandbox"))
        .isZero();
  }

  private int call(TokenType type, String... words) throws IOException {
    String[] all = new String[words.length + 1];
    all[0] = "call";
    System.arraycopy(words, 0, all, 1, words.length);
    return rig.run(type, all);
  }
}
