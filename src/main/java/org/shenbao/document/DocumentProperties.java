package org.shenbao.document;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fallbackFonts TrueType files asked for the characters that Noto Sans SC lacks, such as 𠮷 (U+20BB7); in order
 */
@ConfigurationProperties("shenbao.document")
record DocumentProperties(@DefaultValue List<Path> fallbackFonts) {}
