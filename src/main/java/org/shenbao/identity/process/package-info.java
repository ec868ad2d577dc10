/** Shows our people to the engine and its webapps: single sign-on and a read-only identity provider. */
@org.jspecify.annotations.NullMarked
package org.shenbao.identity.process;
