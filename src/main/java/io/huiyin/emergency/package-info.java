/** What must be done when a patient may have been harmed: the checklist, and the reports to the authority in time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "organization", "intake", "cases", "records", "escalation"})
package io.huiyin.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
