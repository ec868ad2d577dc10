package org.shenbao.notice.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Five objections an hour from one address: enough for a person, too few for a machine. */
@Component
class ObjectionRate {

    private static final int AN_HOUR = 5;
    private static final int ADDRESSES = 10_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** @throws TooManyObjections when the address has none left */
    void take(String address) {
        Bucket bucket = buckets.get(
                address,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AN_HOUR).refillIntervally(AN_HOUR, Duration.ofHours(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw new TooManyObjections();
        }
    }
}
