/** The programmes against the notices' own numbers. */
package org.shenbao.catalogue;
