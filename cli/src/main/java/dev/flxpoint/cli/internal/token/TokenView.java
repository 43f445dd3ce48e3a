package dev.flxpoint.cli.internal.token;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.page.PageRequest;
import dev.flxpoint.cli.internal.page.RefusedException;
import dev.flxpoint.cli.internal.page.Reply;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.HoldBack;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The token tester of a page: a token comes in a body, and its verdict goes back without it. */
public final class TokenView implements View {
  /** Each holds a thread of the page for as long as the API takes. */
  private static final int MAX_AT_ONCE = 4;

  private final Semaphore free = new Semaphore(MAX_AT_ONCE);
  private final ApiTarget target;
  private final Flxpoint flxpoint;

  /** Creates one that tests tokens there. */
  public TokenView(ApiTarget target) {
    this.target = target;
    // Who tests a token again wants to know what the API says of it now.
    this.flxpoint = target.client(HoldBack.NOTHING);
  }

  @Override
  public String id() {
    return "token";
  }

  @Override
  public String title() {
    return "Token tester";
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("target", request -> Reply.json(this::target));
    routes.post("test", this::test);
  }

  @Override
  public void close() {
    flxpoint.close();
  }

  private void target(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("url").value(target.name());
    json.name("sandbox").value(target.sandbox() != null);
    json.name("refusals").beginArray();
    for (Refusal refusal : Refusal.values()) {
      TokenViewJson.write(json, refusal);
    }
    json.endArray().endObject();
  }

  private Reply test(PageRequest request) {
    Optional<String> sample = request.text("sample");
    UntypedToken token =
        sample.isPresent()
            ? sample(sample.get())
            : UntypedToken.of(request.requiredText("token").strip(), "that was pasted");
    if (!free.tryAcquire()) {
      throw new RefusedException(503, "Other tests are still under way; wait for their verdicts.");
    }
    try {
      TokenVerdict verdict = TokenVerdict.of(token, flxpoint, target.name());
      return Reply.json(json -> TokenViewJson.write(json, verdict));
    } finally {
      free.release();
    }
  }

  /** Returns a token of the sandbox, which the page names and never sees. */
  private UntypedToken sample(String type) {
    Sandbox sandbox = target.sandbox();
    if (sandbox == null) {
      throw new RefusedException(400, "Only a sandbox has tokens to try.");
    }
    return Arrays.stream(TokenType.values())
        .filter(each -> type.equals(TokenTestJson.word(each)))
        .map(each -> UntypedToken.of(sandbox.token(each), "of the sandbox"))
        .findFirst()
        .orElseThrow(() -> new RefusedException(400, "There is no such type of token."));
  }
}
