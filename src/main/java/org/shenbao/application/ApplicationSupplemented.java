package org.shenbao.application;

/** The applicant handed back a supplement; a new version of the dossier is sealed. Published inside the transaction. */
public record ApplicationSupplemented(ApplicationId id) {}
