/** Turns page descriptions and tables into the PDF and xlsx files that people print, stamp and hand over. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"support"})
package org.shenbao.document;
