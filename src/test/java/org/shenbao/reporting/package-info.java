@org.jspecify.annotations.NullMarked
package org.shenbao.reporting;
