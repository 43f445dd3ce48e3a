import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.consumers.ClassPath;
import dev.flxpoint.consumers.EmptyShop;

/** A user of the client who depends on it alone. */
public final class Main {
  public static void main(String[] args) throws Exception {
    ClassPath.check();
    System.out.println("class path: " + System.getProperty("java.class.path"));
    try (EmptyShop shop = new EmptyShop();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(shop.url()).build()) {
      System.out.println("answered: " + ManyCallers.call(flxpoint));
    }
  }
}
