/**
 * Recognises applications that were, or may have been, filed before: same enterprise, similar project, same invoice or
 * contract; an official judges what it finds.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "audit", "catalogue", "identity", "application", "routing"})
package org.shenbao.screening;
