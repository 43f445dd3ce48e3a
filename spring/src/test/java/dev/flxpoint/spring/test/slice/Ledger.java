package dev.flxpoint.spring.test.slice;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Cannot be made in a slice, which has no clock. */
@Component
record Ledger(Clock clock) {}
