package org.shenbao.identity;

/** A name to show and the username behind it. */
public record Person(String username, String displayName) {}
