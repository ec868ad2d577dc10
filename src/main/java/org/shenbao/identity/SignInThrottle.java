package org.shenbao.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A token bucket per account and one per address; only failures keep their token. Each node counts for itself, which
 * multiplies the allowance by the number of nodes and no more.
 */
@Component
class SignInThrottle {

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    SignInThrottle(DoorProperties properties) {
        this.accounts = buckets(properties.failuresPerAccount(), properties.window());
        this.addresses = buckets(properties.failuresPerAddress(), properties.window());
    }

    /** @throws TooManyAttempts when either bucket is empty */
    Attempt begin(String account, String address) {
        Bucket ofAddress = addresses.get(address);
        Bucket ofAccount = accounts.get(account);
        take(ofAddress);
        try {
            take(ofAccount);
        } catch (TooManyAttempts e) {
            ofAddress.addTokens(1);
            throw e;
        }
        return () -> {
            ofAddress.addTokens(1);
            ofAccount.addTokens(1);
        };
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static LoadingCache<String, Bucket> buckets(int failures, Duration window) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(window)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, window))
                        .build());
    }

    /** One try whose tokens come back when it succeeds. */
    interface Attempt {
        void succeeded();
    }
}
