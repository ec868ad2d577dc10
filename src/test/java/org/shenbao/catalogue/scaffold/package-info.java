/** Drafts the tables and forms of a programme from its definition; what an analyst edits afterwards is the truth. */
@org.jspecify.annotations.NullMarked
package org.shenbao.catalogue.scaffold;
