package dev.flxpoint.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

@Timeout(60)
final class FlxpointSandboxIT {
  private static final List<Sandbox> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void onAClass_sharedByAllItsTests_closedAfterThem() {
    run(Shared.class).assertStatistics(stats -> stats.succeeded(3));
    assertThat(SEEN).hasSize(7);
    assertThat(SEEN.stream().distinct()).hasSize(1);
    assertThatThrownBy(() -> ask(SEEN.get(0))).isInstanceOf(IOException.class);
  }

  @Test
  void onAMethod_ofEachRunByItself_closedAfterIt() {
    run(OfMethods.class).assertStatistics(stats -> stats.succeeded(4));
    assertThat(SEEN.stream().distinct()).hasSize(4);
    SEEN.forEach(each -> assertThatThrownBy(() -> ask(each)).isInstanceOf(IOException.class));
  }

  @Test
  void onASuperclass_isInherited() {
    run(Inheriting.class).assertStatistics(stats -> stats.succeeded(1));
    assertThat(SEEN).hasSize(1);
  }

  @Test
  void instancePerClass_getsItInItsConstructor() {
    run(OfOneInstance.class).assertStatistics(stats -> stats.succeeded(1));
    assertThatThrownBy(() -> ask(SEEN.get(0))).isInstanceOf(IOException.class);
  }

  @Test
  void onAMethod_cannotServeTheConstructor() {
    run(Impossible.class)
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(
                    text ->
                        text.startsWith("No sandbox for ")
                            && text.endsWith("; put it on the class"))));
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("junit.jupiter.conditions.deactivate", "org.junit.*Disabled*")
        .execute()
        .testEvents();
  }

  private static int ask(Sandbox sandbox) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve("/account"))
            .header("X-API-TOKEN", sandbox.token(TokenType.ACCOUNT))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @FlxpointSandbox(window = false)
  static final class Shared {
    Shared(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @BeforeAll
    static void before(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    void first(Sandbox sandbox) throws Exception {
      SEEN.add(sandbox);
      for (int i = 0; i < 4; i++) {
        assertThat(ask(sandbox)).isEqualTo(200);
      }
    }

    @Test
    void second(Sandbox sandbox) throws Exception {
      SEEN.add(sandbox);
      assertThat(ask(sandbox)).isEqualTo(200);
    }

    @Nested
    final class Inner {
      @Test
      void third(Sandbox sandbox) throws Exception {
        SEEN.add(sandbox);
        assertThat(ask(sandbox)).isEqualTo(200);
      }
    }
  }

  static final class OfMethods {
    @Test
    @FlxpointSandbox(seed = 2)
    void one(Sandbox sandbox) throws Exception {
      SEEN.add(sandbox);
      assertThat(ask(sandbox)).isEqualTo(200);
    }

    @RepeatedTest(3)
    @FlxpointSandbox
    void each(Sandbox sandbox) throws Exception {
      SEEN.add(sandbox);
      assertThat(ask(sandbox)).isEqualTo(200);
      assertThat(ask(sandbox)).isEqualTo(200);
      assertThat(ask(sandbox)).isEqualTo(429);
    }
  }

  @FlxpointSandbox
  abstract static class Base {}

  static final class Inheriting extends Base {
    @Test
    void test(Sandbox sandbox) throws Exception {
      SEEN.add(sandbox);
      assertThat(ask(sandbox)).isEqualTo(200);
    }
  }

  @FlxpointSandbox
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static final class OfOneInstance {
    private final Sandbox sandbox;

    OfOneInstance(Sandbox sandbox) {
      this.sandbox = sandbox;
      SEEN.add(sandbox);
    }

    @Test
    void test() throws Exception {
      assertThat(ask(sandbox)).isEqualTo(200);
    }
  }

  @Disabled("fails on purpose; run by the test above alone")
  static final class Impossible {
    Impossible(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    @FlxpointSandbox
    void test(Sandbox sandbox) {
      SEEN.add(sandbox);
    }
  }
}
