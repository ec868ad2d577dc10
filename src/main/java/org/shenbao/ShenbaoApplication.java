package org.shenbao;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Takes enterprises' project applications from submission to public notice. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "shenbao", sharedModules = "support")
public class ShenbaoApplication {

    public static void main(String[] args) {
        // One rule for every driver, the engine and Quartz: instants are stored in UTC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(ShenbaoApplication.class, args);
    }
}
