package org.shenbao.application;

/** The applicant withdrew; the application has ended. Published inside the transaction. */
public record ApplicationWithdrawn(ApplicationId id) {}
