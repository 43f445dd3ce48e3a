package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Where in an answer a server may put what it was sent; each answer makes the call fail. */
enum EchoPlace {
  STATUS_LINE("%s\r\n\r\n"),
  STATUS_LINE_WITHOUT_END("%s"),
  STATUS_CODE("HTTP/1.1 %s\r\n\r\n"),
  REASON_PHRASE("HTTP/1.1 500 %s\r\nContent-Length: 0\r\n\r\n"),
  HEADER_WITHOUT_COLON("HTTP/1.1 500 No\r\n%s\r\nContent-Length: 0\r\n\r\n"),
  HEADER_WITHOUT_END("HTTP/1.1 500 No\r\nX: %s"),
  HEADER_NAME("HTTP/1.1 500 No\r\n%s: 1\r\nContent-Length: 0\r\n\r\n"),
  REQUEST_ID("HTTP/1.1 500 No\r\nX-Request-Id: id %s\r\nContent-Length: 0\r\n\r\n"),
  RETRY_AFTER("HTTP/1.1 429 No\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n"),
  LOCATION("HTTP/1.1 302 Found\r\nLocation: https://%s/%1$s\r\n\r\n<a href='%1$s'>"),
  CONTENT_TYPE("HTTP/1.1 500 No\r\nContent-Type: text/%s; charset=%1$s\r\n\r\n\0%1$s"),
  CONTENT_LENGTH("HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n%1$s"),
  CONTENT_ENCODING("HTTP/1.1 500 No\r\nContent-Encoding: %s\r\n\r\n%1$s"),
  CHUNK_SIZE("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n[]\r\n0\r\n\r\n"),
  CHUNK_EXTENSION("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2 %s\r\n[]\r\n0\r\n\r\n"),
  CHUNK_SIZE_WITHOUT_END("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2%s"),
  TRAILER("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n0\r\n%s\r\n\r\n"),
  ERROR_OF_JSON("HTTP/1.1 400 No\r\n\r\n{\"error\":\"token %s\"}"),
  ERROR_OF_OTHER_JSON("HTTP/1.1 422 No\r\n\r\n{\"%s\":[\"%1$s\"],\"message\":\"%1$s\"}"),
  ERROR_OF_HTML("HTTP/1.1 403 No\r\nContent-Type: text/html\r\n\r\n<p title='%s'>%1$s</p>"),
  ERROR_OF_TEXT("HTTP/1.1 404 No\r\n\r\nwhat is %s?"),
  ERROR_THAT_BREAKS_OFF("HTTP/1.1 500 No\r\nContent-Length: 9999\r\n\r\n{\"error\":\"%s"),
  NO_JSON("HTTP/1.1 200 OK\r\n\r\n<html>%s</html>"),
  JSON_NAME("HTTP/1.1 200 OK\r\n\r\n[{\"id\":1,\"%s\":{\"a\":1,\"a\":"),
  JSON_VALUE("HTTP/1.1 200 OK\r\n\r\n[{\"id\":\"%s\"}]"),
  JSON_INSTEAD_OF_ARRAY("HTTP/1.1 200 OK\r\n\r\n\"%s\""),
  JSON_DATE("HTTP/1.1 200 OK\r\n\r\n[{\"insertedAt\":\"%s\"}]"),
  JSON_AMOUNT("HTTP/1.1 200 OK\r\n\r\n[{\"cost\":\"%s\"}]"),
  BODY_THAT_BREAKS_OFF("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n[{\"id\":\"%s"),
  BROKEN_GZIP("HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\n\r\n%s"),
  UTF_16_LITTLE(StandardCharsets.UTF_16LE, ""),
  UTF_16_BIG(StandardCharsets.UTF_16BE, ""),
  UTF_16_DECLARED(StandardCharsets.UTF_16, "Content-Type: text/html; charset=utf-16\r\n"),
  LATIN_1_DECLARED(StandardCharsets.ISO_8859_1, "Content-Type: text/html; charset=latin1\r\n"),
  GZIP_CUT(true);

  private final Charset charset;
  private final boolean gzip;
  private final String head;
  private final String body;

  EchoPlace(String answer) {
    charset = UTF_8;
    gzip = false;
    head = "";
    body = answer;
  }

  EchoPlace(Charset charset, String header) {
    this.charset = charset;
    gzip = false;
    head = "HTTP/1.1 400 No\r\n" + header + "\r\n";
    body = "{\"error\":\"Schlüssel %s ungültig\"}";
  }

  EchoPlace(boolean gzip) {
    charset = UTF_8;
    this.gzip = gzip;
    head = "HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\n\r\n";
    body = "{\"error\":\"token %s is unknown\"}";
  }

  /** Returns an answer that has the echo there. */
  byte[] answer(String echo) {
    byte[] whole = body.formatted(echo).getBytes(charset);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(UTF_8));
    bytes.writeBytes(gzip ? Arrays.copyOf(zipped(whole), zipped(whole).length - 6) : whole);
    return bytes.toByteArray();
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
