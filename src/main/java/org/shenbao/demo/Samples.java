package org.shenbao.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the demonstration starts with: {@code demo/samples.yaml}.
 *
 * @param enterprises who registers before it applies; the demonstration's own are there already
 * @param answers what every sample answers unless it says otherwise
 * @param elsewhere samples of the other programmes
 */
record Samples(
        List<Enterprise> enterprises, Map<String, Object> answers, List<Sample> samples, List<Elsewhere> elsewhere) {

    /** Where a sample stays; in the order of the route. */
    enum Stop {
        DRAFT,
        INELIGIBLE,
        PRELIMINARY_REVIEW,
        SUPPLEMENT,
        RECOMMENDATION,
        INTAKE,
        RECHECK,
        DUPLICATES,
        REVIEW,
        SITE_CHECK,
        AWARD,
        NOTICE,
        ARCHIVED;

        boolean reaches(Stop other) {
            return compareTo(other) >= 0;
        }
    }

    record Enterprise(
            String username,
            String creditCode,
            String orgName,
            String legalRepresentative,
            String registeredDistrict,
            String contactName,
            String contactMobile) {}

    /**
     * @param awardWan 万元, for those that get so far
     * @param answers what differs from the shared answers
     */
    record Sample(
            String applicant,
            String projectName,
            Stop until,
            @Nullable Integer awardWan,
            @Nullable Map<String, Object> answers) {}

    /**
     * @param answers what is not to be made up
     * @param steps what officials do with it; none for a draft
     */
    record Elsewhere(
            String applicant,
            String programme,
            String category,
            String title,
            String signatory,
            int daysAgo,
            Map<String, Object> answers,
            List<Step> steps) {}

    /** What happens next to a sample. */
    enum Act {
        SUBMITTED,
        DECIDE,
        SEND,
        RECEIVE
    }

    /** @param by account name; of the applicant's own submission nobody's */
    record Step(
            Act act,
            String by,
            int daysAgo,
            @Nullable String outcome,
            @Nullable Map<String, Object> decision) {}

    static Samples read() {
        try (InputStream yaml = new ClassPathResource("demo/samples.yaml").getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, Samples.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/samples.yaml", e);
        }
    }

    Map<String, Object> answersOf(Sample sample) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        if (sample.answers() != null) {
            all.putAll(sample.answers());
        }
        all.put("projectName", sample.projectName());
        return all;
    }
}
