/** Climbs the ladder: tells the next person up, rung by rung, until somebody takes it or it is done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "organization", "outreach", "intake", "cases", "records"})
package io.huiyin.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
