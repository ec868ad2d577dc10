package org.shenbao.review;

import org.shenbao.application.ApplicationId;

/** An application before a panel, as it was when the panel was formed. */
public record Entry(long panelId, ApplicationId applicationId, String enterprise, String creditCode, String project) {}
