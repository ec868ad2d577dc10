package org.shenbao.support;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.shenbao.support.WorkingDays.Arrangement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class WorkingDaysConfiguration {

    @Bean
    WorkingDays workingDays() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
        try (InputStream in = new ClassPathResource("working-days.yaml").getInputStream()) {
            return new WorkingDays(yaml.readValue(in, new TypeReference<Map<Integer, Arrangement>>() {}));
        }
    }

    @Bean
    WorkingTime workingTime(WorkingDays days, OfficeHours hours) {
        return new WorkingTime(days, hours.hours());
    }
}
