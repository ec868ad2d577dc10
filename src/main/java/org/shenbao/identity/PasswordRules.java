package org.shenbao.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Which passwords are good enough. */
@Component
class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private final boolean demo;

    PasswordRules(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** What is wrong with it, as a Chinese sentence; empty when nothing is. */
    Optional<String> fault(String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("密码长度须为 " + SHORTEST + " 至 " + LONGEST + " 个字符。");
        }
        if (password.chars().noneMatch(Character::isDigit) || password.chars().noneMatch(Character::isLetter)) {
            return Optional.of("密码须同时包含字母和数字。");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码不能包含用户名。");
        }
        return !demo && password.equals(DemoPassword.VALUE) ? Optional.of("该密码是公开的演示密码，不能使用。") : Optional.empty();
    }
}
