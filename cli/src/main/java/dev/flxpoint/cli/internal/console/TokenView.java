package dev.flxpoint.cli.internal.console;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.cli.internal.page.Reply;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.cli.internal.target.ApiTarget;
import java.io.IOException;

/** Tests a token that is pasted into the page. */
final class TokenView implements View {
  private final ApiTarget target;

  TokenView(ApiTarget target) {
    this.target = target;
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
  }

  private void target(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("url").value(target.name());
    json.name("sandbox").value(target.sandbox() != null).endObject();
  }
}
