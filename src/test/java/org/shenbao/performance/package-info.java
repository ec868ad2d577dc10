@org.jspecify.annotations.NullMarked
package org.shenbao.performance;
