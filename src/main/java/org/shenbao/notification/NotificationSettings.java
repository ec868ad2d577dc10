package org.shenbao.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail beside the in-product messages.
 *
 * @param mail whether messages are mailed as well; needs {@code spring.mail.host}
 * @param from sender address
 * @param baseUrl address under which readers reach the product
 * @param retryAfter first wait after a failure; doubles with every attempt
 * @param attempts after so many failures a message is given up and counted
 */
@ConfigurationProperties("shenbao.notification")
public record NotificationSettings(
        @DefaultValue("false") boolean mail,
        @DefaultValue("noreply@localhost") String from,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("PT1M") Duration retryAfter,
        @DefaultValue("6") int attempts) {}
