@org.jspecify.annotations.NullMarked
package org.shenbao.routing.models;
