/**
 * The analysts' workbench: the library of models, drafts and their release by a second person, and the one entrance that
 * every deployment passes, whoever sends it. The topmost module: nothing depends on it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package org.shenbao.modelling;
