package org.shenbao.identity;

/** One of several values that belong to an account: a role, a specialty. */
record Holding(String username, String value) {}
