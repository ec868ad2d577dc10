package org.shenbao.application.attachment;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param directory folder of the uploads; several nodes share it
 * @param maxMegabytes size limit of one file, in MB
 */
@ConfigurationProperties("shenbao.attachments")
record AttachmentSettings(Path directory, int maxMegabytes) {

    long maxBytes() {
        return maxMegabytes * 1024L * 1024L;
    }
}
