package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a call names the source or channel that it is about, which decides who may make it. */
final class OwnerRules {
  static final List<LintRule> RULES = List.of(new LintRule("owner-named", OwnerRules::owners));

  private static final Pattern OWNER_ID =
      Pattern.compile("(?:filterS|s)ource(Id)|(?:filterC|c)hannel(Id)");

  private static final Map<String, String> SCHEMES =
      Map.of("source", "SourceToken", "channel", "ChannelToken");

  private OwnerRules() {}

  private static List<String> owners(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      operation
          .parameters()
          .forEach(
              parameter ->
                  check(
                      operation,
                      parameter.get("name").text(),
                      parameter,
                      parameter.get("schema"),
                      findings));
      Node body = spec.follow(operation.bodySchema());
      Node row = body.get("items").exists() ? spec.follow(body.get("items")) : body;
      row.get("properties")
          .members()
          .forEach((name, member) -> check(operation, name, member, member, findings));
    }
    return findings;
  }

  private static void check(
      Operation operation, String name, Node named, Node schema, List<String> findings) {
    String owner = named.get("x-owner").text();
    if (!owner.isEmpty() && !(SCHEMES.containsKey(owner) && schema.get("format").is("int64"))) {
      findings.add(named.says("x-owner must be source or channel, on an int64"));
    }
    String looksLike = ownerIn(name);
    boolean says = !owner.isEmpty() || named.get("x-token-context").exists();
    if (!says && looksLike != null && operation.schemes().contains(SCHEMES.get(looksLike))) {
      findings.add(
          named.says("names the " + looksLike + " whose token may make the call: say x-owner"));
    }
  }

  private static String ownerIn(String name) {
    Matcher matcher = OWNER_ID.matcher(name);
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group(1) == null ? "channel" : "source";
  }
}
