package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show of the flows compiles as it stands. */
final class PageCodeTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** How a snippet that uses a flow begins. */
  private static final List<String> STARTS =
      List.of(
          ".of(source)",
          ".to(source)",
          ".of(channel)",
          ".to(channel)",
          ".from(channel)",
          ".workspace(");

  private static final String SURROUNDINGS =
      """
      import dev.flxpoint.api.model.*;
      import dev.flxpoint.client.*;
      import dev.flxpoint.flow.*;
      import dev.flxpoint.flow.fulfillment.*;
      import dev.flxpoint.flow.inventory.*;
      import dev.flxpoint.flow.listing.*;
      import dev.flxpoint.flow.order.*;
      import dev.flxpoint.flow.shipment.*;
      import dev.flxpoint.flow.store.*;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.List;

      abstract class Code {
        interface Warehouse {
          void take(FulfillmentRequest request);
        }

        interface Shop {
          String create(ListingParent listing);

          void update(ListingVariant variant);
        }

        FulfillmentRequest request;
        Flxpoint flxpoint;

        CreateOrder order;

        abstract void log(String row, String reason);

        abstract Iterable<UpsertInventoryParent> rowsOf(long source);

        abstract void tellBuyer(Order order, Shipment parcel);

        void use(
            SourceClient source,
            ChannelClient channel,
            FlowStore store,
            List<CreateOrder> manyOrders,
            Path folder,
            javax.sql.DataSource dataSource,
            Progress progress,
            List<UpsertInventoryParent> parents,
            Warehouse warehouse,
            ListingVariant variant,
            Shop shop)
            throws Exception {
          %s
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/flows.md"})
  void code_compiles(String page) throws Exception {
    List<String> snippets =
        CODE.matcher(Files.readString(Path.of(page)))
            .results()
            .map(PageCodeTest::code)
            .filter(code -> STARTS.stream().anyMatch(code::contains))
            .filter(code -> !code.contains("class "))
            .toList();

    assertThat(snippets).isNotEmpty();
    for (String snippet : snippets) {
      assertThat(compile(SURROUNDINGS.formatted(snippet))).as(snippet).isEmpty();
    }
  }

  private static String code(MatchResult block) {
    return block.group(1);
  }

  private String compile(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Code.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                problems,
                null,
                null,
                List.of("-proc:none", "-d", folder.toString()),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
            .call();
    return compiled ? "" : problems.toString();
  }
}
