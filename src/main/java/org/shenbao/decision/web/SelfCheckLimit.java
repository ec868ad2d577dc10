package org.shenbao.decision.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Keeps one address from asking for everybody; each node counts for itself. */
@Component
class SelfCheckLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    SelfCheckLimit(Settings settings) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.perMinute())
                                .refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                        .build());
    }

    /** @throws TooManySelfChecks when the address has used up its share */
    void take(String address) {
        ConsumptionProbe probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManySelfChecks(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
    }

    /** @param perMinute self-checks that one address may make in a minute */
    @ConfigurationProperties("shenbao.self-check")
    record Settings(@DefaultValue("300") int perMinute) {}
}
