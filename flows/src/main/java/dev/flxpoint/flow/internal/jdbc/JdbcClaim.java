package dev.flxpoint.flow.internal.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The lock that says who has a state, on a connection that is kept for it. Not thread-safe.
 *
 * <p>That connection may end while its process lives. So whoever writes also looks whether somebody
 * else has become the owner; this lock is there to tell others in time.
 */
public final class JdbcClaim implements AutoCloseable {
  private static final int SECONDS_TO_ANSWER = 10;

  private final DataSource dataSource;
  private final JdbcLock lock;
  private @Nullable BorrowedConnection held;

  public JdbcClaim(DataSource dataSource, JdbcLock lock) {
    this.dataSource = dataSource;
    this.lock = lock;
  }

  /** Returns false if another connection has it. */
  public boolean take() throws SQLException {
    BorrowedConnection candidate = BorrowedConnection.from(dataSource, !lock.needsTransaction());
    boolean taken = false;
    try {
      taken = lock.take(candidate.connection());
    } finally {
      if (taken) {
        held = candidate;
      } else {
        candidate.giveBack(lock::giveBack);
      }
    }
    return taken;
  }

  /**
   * Takes it again if its connection has ended. It may be in vain, as long as the server has not
   * noticed; then nobody else can take it either.
   */
  public void renew() throws SQLException {
    if (held == null || !held.connection().isValid(SECONDS_TO_ANSWER)) {
      close();
      take();
    }
  }

  @Override
  public void close() {
    if (held != null) {
      held.giveBack(lock::giveBack);
      held = null;
    }
  }
}
