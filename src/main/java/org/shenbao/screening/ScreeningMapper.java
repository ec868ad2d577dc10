package org.shenbao.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shenbao.application.ApplicationId;
import org.shenbao.screening.Fingerprint.Kind;

@Mapper
interface ScreeningMapper {

    int forget(@Param("id") ApplicationId id);

    void remember(@Param("fingerprints") List<Fingerprint> fingerprints);

    List<Fingerprint> of(@Param("id") ApplicationId id);

    /** Fingerprints of other applications that one of this kind and these values. */
    List<Fingerprint> others(
            @Param("id") ApplicationId id, @Param("kind") Kind kind, @Param("values") Collection<String> values);

    /** Other applications whose names share at least so many words, the most alike first. */
    List<ApplicationId> sharingWords(
            @Param("id") ApplicationId id,
            @Param("words") Collection<String> words,
            @Param("least") int least,
            @Param("limit") int limit);

    int forgetHits(@Param("id") ApplicationId id);

    void rememberHits(@Param("hits") List<Hit> hits);

    List<Hit> hits(@Param("id") ApplicationId id);

    int forgetRun(@Param("id") ApplicationId id);

    void rememberRun(@Param("id") ApplicationId id, @Param("at") Instant at, @Param("hits") int hits);

    Optional<Instant> screenedAt(@Param("id") ApplicationId id);
}
