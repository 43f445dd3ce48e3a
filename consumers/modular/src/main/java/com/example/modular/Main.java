package com.example.modular;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.consumers.ClassPath;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/** A user whose program is a module, with all that it needs on the module path. */
public final class Main {
  public static void main(String[] args) throws Exception {
    ClassPath.check();
    Exports.check();
    try (Sandbox sandbox = Sandbox.builder().start();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      SourceClient source = flxpoint.source(SourceToken.of(sandbox.token(TokenType.SOURCE)));
      System.out.println("pushed: " + InventoryPush.to(source).push(List.of(mug())));
      System.out.println(
          "answered: " + source.inventory().getInventoryVariants(q -> q.skus("MUG-1")).execute());
    }
  }

  private static UpsertInventoryParent mug() {
    return UpsertInventoryParent.builder()
        .sku("MUG")
        .title("Mug")
        .variants(List.of(UpsertInventoryVariant.builder().sku("MUG-1").title("White mug").build()))
        .build();
  }
}
