package org.shenbao.identity.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Who lives in the demonstration: {@code demo/people.yaml}. */
record DemoPeople(List<DemoEnterprise> enterprises, List<DemoAccount> accounts, List<DemoExpert> experts) {

    static DemoPeople read() {
        try (InputStream yaml = new ClassPathResource("demo/people.yaml").getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, DemoPeople.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/people.yaml", e);
        }
    }

    record DemoEnterprise(
            String creditCode,
            String orgName,
            String legalRepresentative,
            String registeredDistrict,
            String contactName,
            String contactMobile,
            String contactEmail) {}

    record DemoAccount(
            String username,
            String name,
            Set<String> roles,
            @Nullable String body,
            @Nullable String enterprise) {}

    record DemoExpert(
            String username,
            String name,
            String org,
            @Nullable String orgCreditCode,
            String title,
            List<String> specialties) {}
}
