/** What anyone may read: open rounds, what a category asks for, its form. */
@org.jspecify.annotations.NullMarked
package org.shenbao.catalogue.web;
