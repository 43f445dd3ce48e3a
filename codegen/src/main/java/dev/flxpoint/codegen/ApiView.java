package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One generated interface: the operations of one tag that one token type may call. */
record ApiView(TokenKind token, Tag tag, List<ApiOperation> operations) {
  static List<ApiView> all(OpenAPI api) {
    List<ApiView> views = new ArrayList<>();
    for (TokenKind token : TokenKind.all(api)) {
      for (Tag tag : api.getTags()) {
        List<ApiOperation> operations =
            ApiOperation.all(api).stream()
                .filter(o -> o.tag().equals(tag.getName()) && token.mayCall(o))
                .toList();
        if (!operations.isEmpty()) {
          views.add(new ApiView(token, tag, operations));
        }
      }
    }
    return views;
  }

  /** {@code FulfillmentRequestApi}. */
  String name() {
    return Names.type(tag.getName()) + "Api";
  }

  /** The tag that groups the operations of this view in the generator. */
  String groupTag() {
    return token.label() + Names.type(tag.getName());
  }

  Map<String, @Nullable Object> view() {
    Set<String> imports =
        new TreeSet<>(
            Set.of(
                "com.google.errorprone.annotations.CheckReturnValue",
                "dev.flxpoint.api.ForOperation",
                "dev.flxpoint.api.Operation",
                "org.jspecify.annotations.NullMarked"));
    List<Map<String, @Nullable Object>> methods = new ArrayList<>();
    operations.forEach(o -> methods.add(new MethodView(o, token, imports).build()));
    Map<String, @Nullable Object> view = new LinkedHashMap<>(group());
    view.putAll(token.view());
    view.put("name", name());
    view.put("imports", imports);
    view.put("methods", methods);
    return view;
  }

  /** What the list of all interfaces of a token type says of this one. */
  Map<String, @Nullable Object> group() {
    Map<String, @Nullable Object> group = new LinkedHashMap<>();
    group.put("api", name());
    group.put("accessor", ApiOperation.accessor(tag));
    group.put(
        "doc", Javadoc.text(tag.getDescription() == null ? tag.getName() : tag.getDescription()));
    return group;
  }
}
