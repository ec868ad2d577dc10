package org.shenbao.catalogue;

/** Whether a round takes applications. */
public enum RoundState {
    OPEN,
    CLOSED
}
