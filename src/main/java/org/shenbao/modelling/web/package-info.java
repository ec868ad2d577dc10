/** The workbench over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.modelling.web;
