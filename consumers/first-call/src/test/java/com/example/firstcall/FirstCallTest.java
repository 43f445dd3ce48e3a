package com.example.firstcall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.junit.FlxpointSandbox;
import java.util.List;
import org.junit.jupiter.api.Test;

@FlxpointSandbox
class FirstCallTest {
  @Test
  void variant_onceItWasSent_isThere(Sandbox sandbox) throws Exception {
    try (Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      SourceClient source = flxpoint.source(SourceToken.of(sandbox.token(TokenType.SOURCE)));

      var white = UpsertInventoryVariant.builder().sku("MUG-1").title("White mug").build();
      var mug =
          UpsertInventoryParent.builder().sku("MUG").title("Mug").variants(List.of(white)).build();
      source.inventory().upsertInventoryParents(List.of(mug)).execute();

      var found = source.inventory().getInventoryVariants(q -> q.skus("MUG-1")).execute();
      assertEquals("White mug", found.get(0).title());
    }
  }
}
