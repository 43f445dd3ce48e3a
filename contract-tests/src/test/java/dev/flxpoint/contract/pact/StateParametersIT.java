package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request asks a state for has a value there, so that a stub needs no method for it. */
final class StateParametersIT {
  private static final Pattern ASKED = Pattern.compile("\\$\\{(\\w+)}");

  @ParameterizedTest
  @EnumSource
  void everyIdThatIsAskedFor_isAParameterOfTheState(TokenType type) throws IOException {
    List<String> missing = new ArrayList<>();
    int asked = 0;
    for (JsonNode interaction : PactFile.of(type).interactions()) {
      Set<String> told = new TreeSet<>();
      interaction
          .get("providerStates")
          .forEach(state -> state.path("params").fieldNames().forEachRemaining(told::add));
      Matcher names = ASKED.matcher(interaction.get("request").path("generators").toString());
      while (names.find()) {
        asked++;
        if (!told.contains(names.group(1))) {
          missing.add(interaction.get("description").asText() + ": " + names.group(1));
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(asked).isPositive();
  }
}
