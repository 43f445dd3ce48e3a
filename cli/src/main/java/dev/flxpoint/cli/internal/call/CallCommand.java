package dev.flxpoint.cli.internal.call;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.OperationId;
import dev.flxpoint.cli.internal.catalogue.TokenTypeName;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flxpoint call}. */
@Command(
    name = "call",
    description = {
      "Call any operation of the API, and print its answer.",
      "",
      "'call OPERATION --help' tells what it takes. A token that may not call it is refused before"
          + " anything is sent. What changes something is sent once, whatever the answer."
    })
public final class CallCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "OPERATION",
      converter = OperationId.class,
      description = "Its id, such as getOrders; 'scopes --operations' lists all.")
  private @Nullable Operation operation;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter, in path or query; may be given several times.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--body",
      paramLabel = "JSON",
      description = "The body; @FILE reads it from a file, @- from standard input.")
  private @Nullable String body;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = TokenTypeName.class,
      description =
          "The type of the token, where several may call the operation: account, source or channel.")
  private @Nullable TokenType type;

  @Option(
      names = "--json",
      description = "Print one JSON object: operation, status, attempts and body.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      description = "Show this help, or that of the operation, and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print version information and exit.")
  @SuppressWarnings("UnusedVariable") // Read by the parser, which needs it for versionHelp.
  private boolean version;

  @Mixin private final ApiOptions api = new ApiOptions();

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    PrintWriter out = command.getOut();
    if (help && operation == null) {
      command.usage(out);
      return ExitCode.DONE.code();
    }
    if (operation == null) {
      throw new ParameterException(command, "Missing required parameter: 'OPERATION'");
    }
    if (help) {
      out.println(CallHelp.of(operation, type));
      return (out.checkError() ? ExitCode.FAILED : ExitCode.DONE).code();
    }
    return call(operation, out, command.getErr()).code();
  }

  private ExitCode call(Operation called, PrintWriter out, PrintWriter err) {
    TokenType tokenType = CallTarget.type(called, type, api);
    ClientMethod method = ClientMethod.of(called, tokenType);
    String text = body == null ? null : CallBody.of(body, System.in);
    Given given = new Given(parameters, text, method.arguments());
    try (ApiTarget target = api.target(tokenType)) {
      UntypedToken token = api.requiredToken(target, tokenType);
      try (Flxpoint flxpoint = target.client()) {
        ApiCall<ByteString> call = method.call(token.client(flxpoint, tokenType), given);
        boolean safe = called.retry() == Operation.Retry.SAFE;
        ApiResponse<ByteString> answer = (safe ? call : call.withoutRetries()).executeForResponse();
        ExitCode code = code(called, answer, err);
        return print(called, answer, out) ? code : ExitCode.FAILED;
      } catch (FlxpointException e) {
        err.println("flxpoint: " + e.getMessage());
        err.flush();
        return CallFailure.code(e);
      }
    }
  }

  private static ExitCode code(Operation called, ApiResponse<ByteString> answer, PrintWriter err) {
    ExitCode code = CallFailure.code(called, answer.status());
    String body = answer.body().utf8();
    if (code != ExitCode.DONE) {
      err.println("flxpoint: the API answered " + called.id() + " with " + answer.status());
    } else if (!body.isBlank() && !CallJson.isJson(body)) {
      err.println("flxpoint: the answer is no JSON, so it may not be the API's: see the base URL");
      code = CallFailure.unclear(called);
    }
    err.flush();
    return code;
  }

  /** Returns whether it was taken. */
  private boolean print(Operation called, ApiResponse<ByteString> answer, PrintWriter out) {
    String body = answer.body().utf8();
    if (json) {
      out.println(CallJson.of(called, answer));
    } else if (!body.isEmpty()) {
      out.println(JsonText.ascii(body));
    }
    return !out.checkError();
  }
}
