/** What is different between two versions of a model, in words: plain comparison, no engine and no database. */
@org.jspecify.annotations.NullMarked
package org.shenbao.modelling.diff;
