package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.inventory.StockLevel;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A push of the stock of 210 variants: three calls for their ids and five with quantities. */
final class StockFlow implements FlowUnderTest {
  private static final int PARENTS = 10;
  private static final int QUANTITY = 7;

  private static final List<String> SKUS = IntStream.range(0, 210).mapToObj(i -> "V" + i).toList();

  private static final List<Step> STEPS =
      List.of(
          Step.list("getInventoryVariants", "looking up 100 ids", 1),
          Step.call("updateInventoryVariants", "updating 50 variants", 2));

  @Override
  public String name() {
    return "Pushing stock";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  @Override
  public Job prepare(Sandbox sandbox, String token, Caller caller) {
    SourceClient source = caller.source();
    var unused = source.inventory().upsertInventoryParents(parents()).execute();
    List<StockLevel> levels = SKUS.stream().map(sku -> StockLevel.of(sku, QUANTITY)).toList();
    return new PushFlow(SKUS) {
      @Override
      PushReport push(InventoryPush push) throws InterruptedException {
        return push.pushStock(levels);
      }

      @Override
      Map<String, Integer> applied() {
        return sandbox.books(token).variants().values().stream()
            .filter(variant -> Integer.valueOf(QUANTITY).equals(variant.quantity()))
            .collect(Collectors.toMap(Books.Variant::sku, Books.Variant::updates));
      }
    };
  }

  private static List<UpsertInventoryParent> parents() {
    return IntStream.range(0, PARENTS)
        .mapToObj(
            i ->
                UpsertInventoryParent.builder()
                    .sku("P" + i)
                    .title("Title")
                    .variants(
                        IntStream.range(0, SKUS.size())
                            .filter(variant -> variant % PARENTS == i)
                            .mapToObj(
                                v -> UpsertInventoryVariant.builder().sku(SKUS.get(v)).build())
                            .toList())
                    .build())
        .toList();
  }
}
