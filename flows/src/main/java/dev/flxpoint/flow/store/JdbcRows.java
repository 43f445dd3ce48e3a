package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flxpoint.flow.internal.jdbc.JdbcColumns;
import dev.flxpoint.flow.internal.state.EscapedText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a flow: one for each entry, found by the SHA-256 of its name, since no index takes a
 * name of any length. Texts are escaped, since not every database takes any text.
 */
final class JdbcRows {
  private final String table;
  private final String flow;

  JdbcRows(String table, String flow) {
    this.table = table;
    this.flow = flow;
  }

  /** Returns the entries. */
  Map<String, String> read(Connection connection) throws SQLException {
    Map<String, String> entries = new TreeMap<>();
    try (PreparedStatement statement =
        prepare(connection, "SELECT name_hash, name, content FROM ", " WHERE flow = ?")) {
      statement.setString(1, flow);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String hash = rows.getString(1);
          // A column of a fixed length pads what is shorter.
          if (hash == null || !JdbcColumns.isKeeper(hash.strip())) {
            read(hash, rows.getString(2), rows.getString(3), entries);
          }
        }
      }
    }
    return entries;
  }

  /**
   * Writes changes of the entries.
   *
   * @return a key whose row is there though it is in no entry, or the other way round; null if none
   */
  @Nullable String write(
      Connection connection, Map<String, @Nullable String> changes, Map<String, String> entries)
      throws SQLException {
    try (PreparedStatement deletion =
            prepare(connection, "DELETE FROM ", " WHERE flow = ? AND name_hash = ?");
        PreparedStatement insertion =
            prepare(
                connection,
                "INSERT INTO ",
                " (flow, name_hash, name, content) VALUES (?, ?, ?, ?)")) {
      boolean inserts = false;
      for (Map.Entry<String, @Nullable String> change : changes.entrySet()) {
        String name = EscapedText.escape(change.getKey());
        String value = change.getValue();
        deletion.setString(1, flow);
        deletion.setString(2, hash(name));
        deletion.addBatch();
        if (value != null) {
          set(insertion, hash(name), name, EscapedText.escape(value));
          insertion.addBatch();
          inserts = true;
        }
      }
      String unexpected = unexpected(deletion.executeBatch(), changes, entries);
      if (inserts && unexpected == null) {
        insertion.executeBatch();
      }
      return unexpected;
    }
  }

  private static @Nullable String unexpected(
      int[] deleted, Map<String, @Nullable String> changes, Map<String, String> entries) {
    int at = 0;
    for (String key : changes.keySet()) {
      int expected = entries.containsKey(key) ? 1 : 0;
      // Some drivers do not say how many there were.
      if (deleted[at] != expected && deleted[at] != Statement.SUCCESS_NO_INFO) {
        return key;
      }
      at++;
    }
    return null;
  }

  private void read(
      @Nullable String hash,
      @Nullable String name,
      @Nullable String content,
      Map<String, String> entries) {
    try {
      if (hash == null || name == null || content == null) {
        throw new IllegalArgumentException("it has nothing in a column");
      }
      if (!hash(name).equals(hash.strip())) {
        throw new IllegalArgumentException("its hash is that of another name");
      }
      if (entries.put(EscapedText.unescape(name), EscapedText.unescape(content)) != null) {
        throw new IllegalArgumentException("there are two");
      }
    } catch (IllegalArgumentException e) {
      throw new FlowStoreException(
          "In the table "
              + table
              + ", the row of the flow "
              + flow
              + " with name_hash "
              + hash
              + " was not written by this library: "
              + e.getMessage()
              + ". Nothing was changed. Correct the row, or delete it",
          e);
    }
  }

  private void set(PreparedStatement insertion, String hash, String name, String content)
      throws SQLException {
    insertion.setString(1, flow);
    insertion.setString(2, hash);
    insertion.setString(3, name);
    insertion.setString(4, content);
  }

  private PreparedStatement prepare(Connection connection, String before, String after)
      throws SQLException {
    return connection.prepareStatement(before + table + after);
  }

  private static String hash(String name) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
