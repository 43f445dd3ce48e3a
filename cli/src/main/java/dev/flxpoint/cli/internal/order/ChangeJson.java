package dev.flxpoint.cli.internal.order;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.model.Order;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.flow.order.OrderChange;
import java.io.IOException;
import java.util.Locale;

/** Writes a change of an order for programs. */
final class ChangeJson {
  private static final JsonAdapter<Order> ORDER = ModelAdapters.moshi().adapter(Order.class);
  private static final JsonAdapter<Shipment> SHIPMENT =
      ModelAdapters.moshi().adapter(Shipment.class);

  private ChangeJson() {}

  /** Returns it in ASCII and on one line. */
  static String of(OrderChange change) {
    return JsonText.ascii(JsonText.of(json -> write(json, change)));
  }

  private static void write(JsonWriter json, OrderChange change) throws IOException {
    json.beginObject().name("parts").beginArray();
    for (OrderChange.Part part : OrderChange.Part.values()) {
      if (change.isOf(part)) {
        json.value(part.name().toLowerCase(Locale.ROOT));
      }
    }
    json.endArray().name("order");
    ORDER.toJson(json, change.order());
    json.name("shipments").beginArray();
    for (Shipment shipment : change.shipments()) {
      SHIPMENT.toJson(json, shipment);
    }
    json.endArray().endObject();
  }
}
