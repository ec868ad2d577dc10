/** What a chosen project achieves: the targets it was chosen with, and the reports of how far it came (吉林 二（十）). */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "audit", "catalogue", "identity", "application", "routing", "notification"})
package org.shenbao.performance;
