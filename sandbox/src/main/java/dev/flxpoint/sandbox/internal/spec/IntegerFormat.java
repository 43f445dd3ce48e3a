package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigInteger;

/** An integer format with bounds, which the validator does not bring itself. */
final class IntegerFormat implements Format {
  private final String name;
  private final BigInteger min;
  private final BigInteger max;

  IntegerFormat(String name, long min, long max) {
    this.name = name;
    this.min = BigInteger.valueOf(min);
    this.max = BigInteger.valueOf(max);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    // Any other type is the business of the keyword "type".
    if (!value.isIntegralNumber()) {
      return true;
    }
    BigInteger number = value.bigIntegerValue();
    return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
  }
}
