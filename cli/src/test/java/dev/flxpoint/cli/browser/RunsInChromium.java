package dev.flxpoint.cli.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests of the console in a real browser; skipped where none is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
    named = Chromium.VARIABLE,
    matches = ".+",
    disabledReason = "it names no Chromium: .ci/chromium.sh mvn verify brings one")
@ExtendWith(ConsoleInChromium.class)
@ResourceLock("the one browser and its console")
@Timeout(180)
@interface RunsInChromium {}
