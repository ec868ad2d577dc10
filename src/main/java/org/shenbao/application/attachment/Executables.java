package org.shenbao.application.attachment;

import java.util.Locale;
import java.util.Set;

/** What runs when somebody opens it. */
final class Executables {

    private static final Set<String> EXTENSIONS = Set.of(
            "exe", "dll", "bat", "cmd", "com", "scr", "js", "jse", "vbs", "vbe", "wsf", "ps1", "jar", "class", "msi",
            "hta", "lnk", "sh", "app", "swf");

    private Executables() {}

    static boolean isNamedSo(String name) {
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** By the first bytes: PE, ELF, Mach-O, Java class, script, archive (which may be a JAR). */
    static boolean isExecutable(byte[] head) {
        return starts(head, 'M', 'Z')
                || starts(head, 0x7f, 'E', 'L', 'F')
                || starts(head, 0xca, 0xfe, 0xba, 0xbe)
                || starts(head, 0xcf, 0xfa, 0xed, 0xfe)
                || starts(head, '#', '!')
                || starts(head, 'P', 'K', 3, 4);
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
