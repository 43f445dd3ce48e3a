package dev.flxpoint.cli.internal.health;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.target.ApiOptions;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.cli.internal.token.TokenVerdict;
import dev.flxpoint.client.Flxpoint;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flxpoint health}. */
@Command(
    name = "health",
    description = {
      "Check the way to the API: host, TLS, clock and latency, and the token if there is one.",
      "",
      "Four requests without a token, and then those of 'token test' if FLXPOINT_TOKEN is set or a"
          + " file is named. A warning (a clock more than 5 s off, a certificate that ends within"
          + " 14 days) does not change the exit code; a bad token gives that of 'token test'."
    },
    mixinStandardHelpOptions = true)
public final class HealthCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ApiOptions api = new ApiOptions();

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    Health health = health();
    PrintWriter out = Objects.requireNonNull(spec, "spec == null").commandLine().getOut();
    out.println(json ? HealthJson.of(health) : HealthText.of(health));
    return (out.checkError() ? ExitCode.FAILED : health.code()).code();
  }

  private Health health() {
    try (ApiTarget target = api.target()) {
      UntypedToken token = api.givenToken(target);
      OkHttpClient http = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
      List<Check> checks =
          new HealthCheck(http, target.url(), InstantSource.system(), System::nanoTime).run();
      boolean answered = checks.stream().noneMatch(check -> check.state() == Check.State.FAILED);
      return new Health(
          target.name(), checks, answered && token != null ? verdict(target, token) : null);
    }
  }

  private static TokenVerdict verdict(ApiTarget target, UntypedToken token) {
    try (Flxpoint flxpoint = target.client()) {
      return TokenVerdict.of(token, flxpoint, target.name());
    }
  }
}
