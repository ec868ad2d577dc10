package org.shenbao.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the doors are.
 *
 * @param failuresPerAccount failed sign-ins of one account within the window
 * @param failuresPerAddress failed sign-ins from one network address within the window
 * @param window time after which a fully used allowance is whole again
 */
@ConfigurationProperties("shenbao.doors")
record DoorProperties(
        @DefaultValue("10") int failuresPerAccount,
        @DefaultValue("100") int failuresPerAddress,
        @DefaultValue("5m") Duration window) {}
