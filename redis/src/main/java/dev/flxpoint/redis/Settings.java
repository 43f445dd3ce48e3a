package dev.flxpoint.redis;

import dev.flxpoint.client.Pacing;
import dev.flxpoint.redis.internal.source.RedisSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What users set.
 *
 * @param share what a process may use while Redis is away; null for nothing
 * @param site what the caller calls all processes whose requests go the same way; null if nothing
 * @param pacing how long permits rest; null for provably long enough, but within a declared site
 * @param secret what hashes of tokens are hashed with; null if they are used as they are
 */
record Settings(
    String keyPrefix,
    @Nullable String secret,
    Duration patience,
    Duration timeout,
    @Nullable Share share,
    @Nullable String site,
    @Nullable Pacing pacing) {
  static final Settings DEFAULT =
      new Settings(
          "flxpoint:permits:",
          null,
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          null,
          null,
          null);

  Settings withKeyPrefix(String prefix) {
    return new Settings(prefix, secret, patience, timeout, share, site, pacing);
  }

  Settings withSecret(String newSecret) {
    return new Settings(keyPrefix, newSecret, patience, timeout, share, site, pacing);
  }

  Settings withPatience(Duration newPatience) {
    return new Settings(keyPrefix, secret, newPatience, timeout, share, site, pacing);
  }

  Settings withTimeout(Duration newTimeout) {
    return new Settings(keyPrefix, secret, patience, newTimeout, share, site, pacing);
  }

  Settings withShare(Share newShare) {
    return new Settings(keyPrefix, secret, patience, timeout, newShare, site, pacing);
  }

  Settings withSite(@Nullable String newSite) {
    return new Settings(keyPrefix, secret, patience, timeout, share, newSite, pacing);
  }

  Settings withPacing(@Nullable Pacing newPacing) {
    return new Settings(keyPrefix, secret, patience, timeout, share, site, newPacing);
  }

  SharedPermits permits(RedisSource source, Timer timer) {
    ScriptRunner runner =
        new LettuceRunner(
            source::connect,
            source.ownsConnection(),
            new Checkup(source.name(), keyPrefix),
            timeout,
            timer);
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    String process = HexFormat.of().formatHex(random);
    Line line =
        new Line(
            runner,
            timer,
            process,
            OwnFloor.Way.of(site, process, learnsFloor()),
            timeout,
            new Outage(source.name(), patience, timeout));
    return new SharedPermits(line, names(), share);
  }

  boolean learnsFloor() {
    return pacing == null ? site != null : pacing == Pacing.LEARNED;
  }

  /** Returns how the hash of a token becomes the name of its key. */
  UnaryOperator<String> names() {
    String key = secret;
    return key == null ? hash -> keyPrefix + hash : hash -> keyPrefix + keyed(key, hash);
  }

  private static String keyed(String key, String hash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "Settings[" + keyPrefix + ", " + patience + ", " + timeout + "]";
  }
}
