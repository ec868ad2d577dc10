/** The workbench, behind the product's real doors. */
@org.jspecify.annotations.NullMarked
package org.shenbao.modelling;
