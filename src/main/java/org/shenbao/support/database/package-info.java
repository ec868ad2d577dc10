/** Refuses, with a sentence that helps, a production database that the product cannot trust. */
@org.jspecify.annotations.NullMarked
package org.shenbao.support.database;
