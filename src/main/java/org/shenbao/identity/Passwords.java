package org.shenbao.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.format.Shiro2CryptFormat;
import org.springframework.stereotype.Component;

/** Argon2id at OWASP's cost: 19 MiB, two passes, one lane. */
@Component
class Passwords {

    private static final String MEMORY_KIB = "19456";
    private static final String ITERATIONS = "2";

    private final DefaultHashService hashes = new DefaultHashService();
    private final DefaultPasswordService service = new DefaultPasswordService();
    private final Shiro2CryptFormat format = new Shiro2CryptFormat();

    /** Hash of a password that nobody has: what an unknown user's password is compared with. */
    private final String decoy = hash(random());

    String hash(String password) {
        return format.format(hashes.computeHash(new HashRequest.Builder()
                .setSource((Object) password)
                .setAlgorithmName("argon2id")
                .addParameter("Argon2.memoryKib", MEMORY_KIB)
                .addParameter("Argon2.iterations", ITERATIONS)
                .addParameter("Argon2.parallelism", "1")
                .build()));
    }

    boolean matches(char[] password, String hash) {
        return service.passwordsMatch(password, hash);
    }

    String decoy() {
        return decoy;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
