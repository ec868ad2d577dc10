package org.shenbao.notification;

/**
 * What to tell whom.
 *
 * @param title at most 200 characters
 * @param content at most 2000 characters
 * @param link path within the product, such as {@code /portal/applications/7}
 */
public record Message(Recipient to, String title, String content, String link) {}
