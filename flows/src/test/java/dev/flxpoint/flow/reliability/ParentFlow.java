package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A push of a hundred parents, in five calls. */
final class ParentFlow implements FlowUnderTest {
  private static final List<String> SKUS = IntStream.range(0, 100).mapToObj(i -> "P" + i).toList();

  private static final List<Step> STEPS =
      List.of(Step.call("upsertInventoryParents", "pushing 20 parents", 2));

  @Override
  public String name() {
    return "Pushing parents";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  @Override
  public Job prepare(Sandbox sandbox, String token, Caller caller) {
    List<UpsertInventoryParent> parents =
        SKUS.stream()
            .map(sku -> UpsertInventoryParent.builder().sku(sku).title("Title of " + sku).build())
            .toList();
    return new PushFlow(SKUS) {
      @Override
      PushReport push(InventoryPush push) throws InterruptedException {
        return push.push(parents);
      }

      @Override
      Map<String, Integer> applied() {
        return sandbox.books(token).parents().values().stream()
            .filter(parent -> ("Title of " + parent.sku()).equals(parent.title()))
            .collect(Collectors.toMap(Books.Parent::sku, Books.Parent::upserts));
      }
    };
  }
}
