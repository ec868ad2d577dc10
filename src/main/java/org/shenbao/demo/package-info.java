/** Fills the demonstration with sample applications, made by its people through the product's own doors. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity", "document", "notice", "catalogue", "application", "reporting", "support"})
package org.shenbao.demo;
