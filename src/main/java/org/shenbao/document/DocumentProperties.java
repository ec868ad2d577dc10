package org.shenbao.document;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The faces that notices ask for are not free: a bureau names its own files (TrueType outlines), and what it does not name is
 * set in Noto Sans SC.
 *
 * @param fallbackFonts asked for the characters that Noto Sans SC lacks, such as 𠮷 (U+20BB7); in order
 * @param fangSong 仿宋, for text
 * @param hei 黑体, for chapters
 * @param kai 楷体, for parts
 */
@ConfigurationProperties("shenbao.document")
record DocumentProperties(
        @DefaultValue List<Path> fallbackFonts,
        @Nullable Path fangSong,
        @Nullable Path hei,
        @Nullable Path kai) {}
