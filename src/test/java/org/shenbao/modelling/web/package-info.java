@org.jspecify.annotations.NullMarked
package org.shenbao.modelling.web;
