package dev.flxpoint.cli.internal.target;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.client.HoldBack;
import dev.flxpoint.client.file.FilePermits;
import dev.flxpoint.sandbox.Sandbox;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a command sends its requests. Closing it, after its clients, stops the sandbox and tells
 * other commands of the permits.
 *
 * @param url where the API is
 * @param sandbox what runs there if it is ours, else null
 * @param ownToken its token, else null
 * @param permits what the commands of this user share, null if this one keeps its permits to itself
 */
public record ApiTarget(
    HttpUrl url,
    @Nullable Sandbox sandbox,
    @Nullable UntypedToken ownToken,
    @Nullable UserPermits permits)
    implements AutoCloseable {
  public static final String DEFAULT_URL = "https://api.flxpoint.com";

  /**
   * A system property of the tests of commands: true lets requests go unpaced where permits are not
   * shared, and the API is on this machine.
   */
  public static final String UNPACED = "dev.flxpoint.cli.unpaced";

  /**
   * Returns the target at that URL.
   *
   * @param permits what to use there
   * @throws BadInputException if the client would not send a token there; the message does not show
   *     what may be a token
   */
  public static ApiTarget at(String url, UserPermits permits) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new BadInputException("--base-url is not an http or https URL");
    }
    try {
      FlxpointBuilder unused = Flxpoint.builder().baseUrl(url);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--base-url: " + e.getMessage());
    }
    return new ApiTarget(parsed, null, null, permits);
  }

  /** Returns a sandbox that has just been started, and its token of that type. */
  public static ApiTarget sandbox(TokenType type) {
    Sandbox sandbox = Sandbox.builder().start();
    return new ApiTarget(
        HttpUrl.get(sandbox.url()),
        sandbox,
        UntypedToken.of(sandbox.token(type), "of the sandbox"),
        null);
  }

  UntypedToken sandboxToken() {
    return Objects.requireNonNull(ownToken, "not a sandbox");
  }

  /** Returns a client of the API there; to be called once. */
  public Flxpoint client() {
    return client(HoldBack.REFUSED);
  }

  /** Returns a client that holds back such calls; to be called once. */
  public Flxpoint client(HoldBack which) {
    FlxpointBuilder builder = Flxpoint.builder().baseUrl(url.toString()).holdBack(which);
    FilePermits shared = permits == null ? null : permits.open();
    if (shared != null) {
      return builder.permits(shared).build();
    }
    return (permits != null && Boolean.getBoolean(UNPACED) ? builder.unpaced() : builder).build();
  }

  /** Returns the URL as people write it. */
  public String name() {
    return url.toString().replaceFirst("/$", "");
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
    if (permits != null) {
      permits.close();
    }
  }
}
