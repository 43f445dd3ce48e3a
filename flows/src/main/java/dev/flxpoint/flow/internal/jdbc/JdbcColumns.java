package dev.flxpoint.flow.internal.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the table of states must have. */
public final class JdbcColumns {
  /** What the row of the version says. */
  public static final int VERSION = 1;

  /** In the place of a flow, since none can be called that. */
  public static final String NO_FLOW = "*";

  /** In the place of a hash. */
  public static final String VERSION_ROW = "version";

  static final String OWNER_ROW = "owner";
  static final String CLAIM_ROW = "claim";

  private static final List<String> NAMES = List.of("flow", "name_hash", "name", "content");

  private static final Set<Integer> TEXTS =
      Set.of(
          Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.CLOB,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.NCLOB);

  private JdbcColumns() {}

  public static String definition(String table) {
    return "CREATE TABLE "
        + table
        + " (flow VARCHAR(100) NOT NULL, name_hash VARCHAR(64) NOT NULL, name TEXT NOT NULL,"
        + " content TEXT NOT NULL, PRIMARY KEY (flow, name_hash))";
  }

  /** Returns whether a row is none of an entry but one of those that keep a state. */
  public static boolean isKeeper(String hash) {
    return hash.equals(OWNER_ROW) || hash.equals(CLAIM_ROW);
  }

  /** Returns what is wrong with the columns of a table, one sentence part each. */
  public static List<String> faults(ResultSetMetaData columns) throws SQLException {
    List<String> faults = new ArrayList<>();
    for (String name : NAMES) {
      int column = find(name, columns);
      if (column == 0) {
        faults.add("has no column " + name);
      } else if (!TEXTS.contains(columns.getColumnType(column))) {
        faults.add("has no text in " + name + " but " + columns.getColumnTypeName(column));
      }
    }
    return faults;
  }

  private static int find(String name, ResultSetMetaData columns) throws SQLException {
    for (int column = columns.getColumnCount(); column > 0; column--) {
      if (columns.getColumnName(column).equalsIgnoreCase(name)) {
        return column;
      }
    }
    return 0;
  }
}
