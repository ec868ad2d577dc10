package org.shenbao.application;

/** An application was submitted and its first dossier sealed. Published inside the transaction. */
public record ApplicationSubmitted(ApplicationId id) {}
