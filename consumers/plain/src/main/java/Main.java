import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.consumers.ClassPath;
import dev.flxpoint.consumers.EmptyShop;

/** A user of the client who depends on it alone. */
public final class Main {
  public static void main(String[] args) throws Exception {
    ClassPath.check();
    try (EmptyShop shop = new EmptyShop();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(shop.url()).build()) {
      var source = flxpoint.source(SourceToken.of("any-token"));
      System.out.println("answered: " + source.inventory().getInventoryVariants(q -> {}).execute());
    }
  }
}
