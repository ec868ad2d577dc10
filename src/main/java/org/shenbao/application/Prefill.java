package org.shenbao.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.identity.Enterprise;

/** What the enterprise's registration already answers. */
final class Prefill {

    private Prefill() {}

    static Map<String, Object> of(Leaf leaf, Enterprise enterprise) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("orgName", enterprise.orgName());
        known.put("unifiedSocialCreditCode", enterprise.creditCode());
        known.put("legalRepresentative", enterprise.legalRepresentative());
        known.put("registeredDistrict", jurisdiction(enterprise.registeredDistrict()));
        known.put("contactName", enterprise.contactName());
        known.put("contactPhone", enterprise.contactMobile());
        known.put("contactMobile", enterprise.contactMobile());
        known.put("contactEmail", enterprise.contactEmail());
        leaf.answeredFields().forEach(field -> {
            leaf.ownOption(field)
                    .ifPresent(own -> known.put(
                            field.key(), field.type() == FieldType.MULTI_ENUM ? List.of(own.value()) : own.value()));
            if (!field.fixedRows().isEmpty()) {
                known.put(
                        field.key(),
                        field.fixedRows().stream()
                                .map(year -> Map.of("year", year))
                                .toList());
            }
        });
        known.keySet().removeIf(key -> leaf.field(key).filter(Field::isAnswered).isEmpty());
        return known;
    }

    /** {@code huangdao} of {@code qd-district-miit.huangdao}. */
    static String jurisdiction(String bodyCode) {
        return bodyCode.substring(bodyCode.lastIndexOf('.') + 1);
    }
}
