/**
 * What leaves the screen: the printed 申报书, the bound dossier with a version code on every page, and the paper copies that
 * came in.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "audit", "catalogue", "identity", "application", "document"})
package org.shenbao.paper;
