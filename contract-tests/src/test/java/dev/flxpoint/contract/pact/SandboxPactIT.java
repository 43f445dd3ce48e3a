package dev.flxpoint.contract.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The sandbox keeps every pact that the consumer's tests of this build wrote. */
@Provider(Parties.PROVIDER)
@PactFolder("${pact.rootDir}")
@VerificationReports("")
@ResourceLock(Parties.VERIFICATION)
final class SandboxPactIT extends SandboxVerification {}
