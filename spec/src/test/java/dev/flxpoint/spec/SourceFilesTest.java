package dev.flxpoint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceFilesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /orders parameter page: is missing          | paths/order.yaml: GET /orders parameter page: is missing
          GET /orders/{id}.responses.200: has no example  | paths/order.yaml: GET /orders/{id}.responses.200: has no example
          /orders: trace is not carried                   | paths/order.yaml: /orders: trace is not carried
          Order.properties.id: an integer must be int64   | schemas/order.yaml: Order.properties.id: an integer must be int64
          OrderItem: is no free name for a class          | schemas/order.yaml: OrderItem: is no free name for a class
          document.info: has no license                   | document.info: has no license
          """)
  void located_namesTheFileToEdit(String finding, String located) {
    assertThat(new SourceFiles(Path.of("")).located(finding)).isEqualTo(located);
  }
}
