package dev.flxpoint.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;

/** The bounds of whole numbers, which the validator does not bring itself. */
record IntegerFormat(String name, int bits) implements Format {
  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    return !value.isIntegralNumber() || value.bigIntegerValue().bitLength() < bits;
  }
}
