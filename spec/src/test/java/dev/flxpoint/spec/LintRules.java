package dev.flxpoint.spec;

import java.util.List;
import java.util.stream.Stream;

/** Every rule. */
final class LintRules {
  static final List<LintRule> ALL =
      Stream.of(
              SecurityRules.RULES,
              OperationRules.RULES,
              EvidenceRules.RULES,
              RetryRules.RULES,
              PagingRules.RULES,
              ParameterRules.RULES,
              OwnerRules.RULES,
              ResponseRules.RULES,
              SchemaRules.RULES,
              CarriedRules.RULES,
              NameRules.RULES,
              SecretRules.RULES,
              ExampleRules.RULES,
              DescriptionRules.RULES)
          .flatMap(List::stream)
          .toList();

  private LintRules() {}
}
