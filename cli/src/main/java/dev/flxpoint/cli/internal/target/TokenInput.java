package dev.flxpoint.cli.internal.target;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches the token from where others do not see it: never from the command line. */
public final class TokenInput {
  public static final String VARIABLE = "FLXPOINT_TOKEN";

  private static final int MAX_BYTES = 4096;

  private final Map<String, String> environment;
  private final @Nullable Supplier<char @Nullable []> prompt;

  /**
   * Creates one.
   *
   * @param prompt asks a person without showing what is typed; null if there is no terminal
   */
  TokenInput(Map<String, String> environment, @Nullable Supplier<char @Nullable []> prompt) {
    this.environment = environment;
    this.prompt = prompt;
  }

  /** Returns the token of the file, else of the environment; null if there is neither. */
  @Nullable UntypedToken given(@Nullable Path file) {
    if (file != null) {
      return UntypedToken.of(read(file), "in the file");
    }
    String value = environment.get(VARIABLE);
    return value == null ? null : UntypedToken.of(value, "in " + VARIABLE);
  }

  /** Like {@link #given}, and asks for the token if there is none. */
  UntypedToken required(@Nullable Path file) {
    UntypedToken given = given(file);
    return given == null ? typed(VARIABLE) : given;
  }

  /** Like {@link #required(Path)}; the variable of the type comes before that of any. */
  UntypedToken required(@Nullable Path file, TokenType type) {
    String variable = variable(type);
    String value = file == null ? environment.get(variable) : null;
    if (value != null) {
      return UntypedToken.of(value, "in " + variable);
    }
    UntypedToken given = given(file);
    return given == null ? typed(variable + " or " + VARIABLE) : given;
  }

  /** Returns the types whose variables are set. */
  List<TokenType> types() {
    return Arrays.stream(TokenType.values())
        .filter(type -> environment.containsKey(variable(type)))
        .toList();
  }

  /** Returns the variable of tokens of that type, such as {@code FLXPOINT_SOURCE_TOKEN}. */
  static String variable(TokenType type) {
    return "FLXPOINT_" + type.name() + "_TOKEN";
  }

  private UntypedToken typed(String variables) {
    if (prompt == null) {
      throw new BadInputException(
          "There is no token: set "
              + variables
              + ", or name a file with --token-file.\nThere is no terminal to type it at.");
    }
    char[] typed = prompt.get();
    if (typed == null) {
      throw new BadInputException("There is no token: nothing was typed.");
    }
    try {
      return UntypedToken.of(new String(typed), "that was typed");
    } finally {
      Arrays.fill(typed, ' ');
    }
  }

  /** The path is not shown: somebody may have put the token itself there. */
  private static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInputException("--token-file: is a directory; expected a file with the token");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length == 0) {
        throw new BadInputException("--token-file: the file is empty");
      }
      if (bytes.length > MAX_BYTES) {
        throw new BadInputException(
            "--token-file: the file is longer than " + MAX_BYTES + " bytes; no token is");
      }
      // A byte beyond ASCII becomes a letter that no token has, and is refused at its place.
      return new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("(\\r?\\n)+$", "");
    } catch (NoSuchFileException e) {
      throw new BadInputException("--token-file: there is no such file");
    } catch (AccessDeniedException e) {
      throw new BadInputException("--token-file: the file cannot be read: permission denied");
    } catch (IOException e) {
      throw new BadInputException(
          "--token-file: the file cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
