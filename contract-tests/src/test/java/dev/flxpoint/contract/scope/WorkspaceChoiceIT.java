package dev.flxpoint.contract.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.param.QueryParams;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.MissingTokenException;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.client.WorkspaceBuilder;
import dev.flxpoint.contract.ClientMethod;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation, called through the account of a workspace that holds any choice of token types,
 * in both readings of what an Account token may call: the narrowest token that is allowed arrives
 * at a sandbox of that reading, or nothing does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkspaceChoiceIT {
  /** What a made-up argument says, unless an example does. */
  private static final long MADE_UP_ID = 1;

  private static final long ANOTHER_ID = 987_654;

  private final MadeUpArguments arguments = new MadeUpArguments(BundledSpec.load());
  private final Map<Boolean, Sandbox> sandboxes =
      Map.of(
          false, Sandbox.builder().withoutWindow().start(),
          true, Sandbox.builder().withoutWindow().reserveScopedOperations().start());
  private final Map<Boolean, Flxpoint> clients =
      Map.of(false, client(sandboxes.get(false)), true, client(sandboxes.get(true)));

  private static Flxpoint client(Sandbox sandbox) {
    return Flxpoint.builder().baseUrl(sandbox.url().toString()).build();
  }

  @AfterAll
  void stop() {
    clients.values().forEach(Flxpoint::close);
    sandboxes.values().forEach(Sandbox::close);
  }

  /**
   * One question.
   *
   * @param isReserved whether an Account token makes no call that others could
   * @param held of which types there are tokens
   */
  record Case(Operation operation, boolean isReserved, Set<TokenType> held) {
    boolean accepts(TokenType type) {
      boolean isScoped = operation.tokenTypes().size() > 1;
      return operation.tokenTypes().contains(type)
          && !(type == TokenType.ACCOUNT && isReserved && isScoped);
    }
  }

  static Stream<Operation> operations() {
    return Arrays.stream(Operation.values());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void choice_isTheNarrowestAllowed_inBothReadings(Operation operation) throws Exception {
    for (Case asked : cases(operation)) {
      check(asked);
    }
  }

  /** Otherwise a choice that never fell on them would pass as well. */
  @Test
  void operationsThatNameAnOwner_areThoseOfTheDocument() {
    assertThat(operations().filter(operation -> NamedOwner.of(operation) != null))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            operation ->
                assertThat(NamedOwner.of(operation).name())
                    .isEqualTo(operation.ownerName().name()));
  }

  private static List<Case> cases(Operation operation) {
    List<Case> cases = new ArrayList<>();
    for (boolean isReserved : List.of(false, true)) {
      for (boolean account : List.of(false, true)) {
        for (boolean source : List.of(false, true)) {
          for (boolean channel : List.of(false, true)) {
            cases.add(new Case(operation, isReserved, types(account, source, channel)));
          }
        }
      }
    }
    return cases;
  }

  private static Set<TokenType> types(boolean account, boolean source, boolean channel) {
    Set<TokenType> types = EnumSet.noneOf(TokenType.class);
    if (account) {
      types.add(TokenType.ACCOUNT);
    }
    if (source) {
      types.add(TokenType.SOURCE);
    }
    if (channel) {
      types.add(TokenType.CHANNEL);
    }
    return types;
  }

  private void check(Case asked) throws ReflectiveOperationException {
    Sandbox sandbox = sandboxes.get(asked.isReserved());
    NamedOwner named = NamedOwner.of(asked.operation());
    Method method = ClientMethod.of(asked.operation(), TokenType.ACCOUNT).method();
    Object[] sent = arguments(method, named);
    long owner = named != null && named.place().equals("body") ? inBody(sent, named) : MADE_UP_ID;
    TokenType narrow = named != null && asked.held().contains(named.type()) ? named.type() : null;
    boolean account = asked.held().contains(TokenType.ACCOUNT) && asked.accepts(TokenType.ACCOUNT);
    TokenType expected = narrow != null ? narrow : account ? TokenType.ACCOUNT : null;
    Tokens tokens = new Tokens(sandbox, asked.held(), owner);
    int before = sandbox.requests().size();

    AccountClient client = tokens.workspace(clients.get(asked.isReserved()), asked).account();
    Object api = client.create(method.getDeclaringClass());
    boolean isRefused = isMissing((ApiCall<?>) method.invoke(api, sent));

    List<SandboxRequest> all = sandbox.requests();
    List<SandboxRequest> arrived = all.subList(before, all.size());
    assertThat(isRefused).as("%s refused", asked).isEqualTo(expected == null);
    assertThat(arrived).as("%s", asked).hasSize(expected == null ? 0 : 1);
    if (expected != null) {
      assertThat(arrived.get(0).token()).as("%s", asked).isEqualTo(tokens.owned.get(expected));
      assertThat(arrived.get(0).status()).as("%s", asked).isNotIn(401, 403);
    }
  }

  /** The tokens of the owners that calls name, and others beside them that no call may take. */
  private static final class Tokens {
    final Map<TokenType, String> owned = new EnumMap<>(TokenType.class);
    private final Map<TokenType, String> others = new EnumMap<>(TokenType.class);
    private final long owner;

    Tokens(Sandbox sandbox, Set<TokenType> held, long owner) {
      this.owner = owner;
      for (TokenType type : held) {
        owned.put(type, sandbox.addToken(type));
        others.put(type, sandbox.addToken(type));
      }
    }

    Workspace workspace(Flxpoint flxpoint, Case asked) {
      Consumer<WorkspaceBuilder> tokens =
          w -> {
            if (asked.isReserved()) {
              w.reserveScopedOperations();
            }
            if (owned.containsKey(TokenType.ACCOUNT)) {
              w.account(AccountToken.of(owned.get(TokenType.ACCOUNT)));
            }
            if (owned.containsKey(TokenType.SOURCE)) {
              w.source(owner, SourceToken.of(owned.get(TokenType.SOURCE)));
              w.source(ANOTHER_ID, SourceToken.of(others.get(TokenType.SOURCE)));
            }
            if (owned.containsKey(TokenType.CHANNEL)) {
              w.channel(owner, ChannelToken.of(owned.get(TokenType.CHANNEL)));
              w.channel(ANOTHER_ID, ChannelToken.of(others.get(TokenType.CHANNEL)));
            }
          };
      return flxpoint.workspace(tokens);
    }
  }

  private Object[] arguments(Method method, NamedOwner named) throws ReflectiveOperationException {
    Object[] made = arguments.of(method);
    for (int i = 0; i < made.length; i++) {
      boolean isFilter = named != null && named.place().equals("query") && !named.isContext();
      if (isFilter && made[i] instanceof QueryParams) {
        made[i] = params(made[i].getClass(), named.name());
      }
    }
    return made;
  }

  private static Object params(Class<?> type, String name) throws ReflectiveOperationException {
    Consumer<Object> setter =
        builder -> {
          try {
            Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .invoke(builder, MADE_UP_ID);
          } catch (ReflectiveOperationException e) {
            throw new LinkageError("No builder of " + type, e);
          }
        };
    return type.getMethod("of", Consumer.class).invoke(null, setter);
  }

  private static long inBody(Object[] sent, NamedOwner named) throws ReflectiveOperationException {
    Object body = sent[sent.length - 1];
    for (Object each : sent) {
      body = each instanceof Long || each instanceof QueryParams ? body : each;
    }
    Object row = body instanceof List<?> rows ? rows.get(0) : body;
    Object id = row.getClass().getMethod(named.name()).invoke(row);
    return id == null ? MADE_UP_ID : (Long) id;
  }

  private static boolean isMissing(ApiCall<?> call) {
    try {
      call.withMaxRetries(0).execute();
      return false;
    } catch (MissingTokenException e) {
      return true;
    } catch (FlxpointException e) {
      return false;
    }
  }
}
