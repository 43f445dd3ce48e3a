package dev.flxpoint.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;

/** A list of rows as the API serves one, with what is known of its habits. */
final class ListServer {
  final List<Row> rows = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  String number = "page";
  String size = "pageSize";
  int maxSize = Integer.MAX_VALUE;
  int maxVariants = Integer.MAX_VALUE;

  record Row(long id, int variants) {
    String json() {
      return "{\"id\":%d,\"sku\":\"S-%d\",\"variants\":[%s]}"
          .formatted(
              id, id, String.join(",", Collections.nCopies(variants, "{\"id\":1,\"sku\":\"V\"}")));
    }
  }

  static ListServer of(int rows) {
    ListServer server = new ListServer();
    LongStream.rangeClosed(1, rows).forEach(id -> server.rows.add(new Row(id, 0)));
    return server;
  }

  ListServer spelt(String number, String size) {
    this.number = number;
    this.size = size;
    return this;
  }

  ListServer newestFirst() {
    rows.sort(Comparator.comparingLong(Row::id).reversed());
    return this;
  }

  /** Returns the page that a URL asks for. */
  List<Row> page(HttpUrl url) {
    asked.add(url.query());
    long since = Long.parseLong(Objects.requireNonNullElse(url.queryParameter("sinceId"), "0"));
    int page = Integer.parseInt(Objects.requireNonNullElse(url.queryParameter(number), "1"));
    int wanted = Integer.parseInt(Objects.requireNonNullElse(url.queryParameter(size), "20"));
    int length = Math.min(wanted, maxSize);
    List<Row> found =
        rows.stream()
            .filter(row -> row.id > since)
            .skip((long) (page - 1) * length)
            .limit(length)
            .toList();
    return cut(found);
  }

  String json(HttpUrl url) {
    return page(url).stream().map(Row::json).collect(Collectors.joining(",", "[", "]"));
  }

  /** Leaves out variants over the limit, as the API does, and says nothing of it. */
  private List<Row> cut(List<Row> page) {
    List<Row> cut = new ArrayList<>();
    int left = maxVariants;
    for (Row row : page) {
      int kept = Math.min(left, row.variants);
      cut.add(new Row(row.id, kept));
      left -= kept;
    }
    return cut;
  }
}
