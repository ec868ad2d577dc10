package org.shenbao.catalogue.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.catalogue.Material;

/** How a checklist says in what shape a paper is handed in. */
final class Wording {

    private Wording() {}

    static String form(Material material) {
        List<String> words = new ArrayList<>();
        words.add(material.copyAllowed() ? "复印件" : "原件");
        if (material.stampRequired()) {
            words.add("加盖公章");
        }
        if (material.originalsOnRequest()) {
            words.add("备查原件");
        }
        if (material.medium().contains("electronic")) {
            words.add("含电子版");
        }
        return String.join("，", words);
    }
}
