/** The ledger of firings for officials. */
@org.jspecify.annotations.NullMarked
package org.shenbao.deadline.web;
