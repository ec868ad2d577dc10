package org.shenbao.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.support.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enterprises register themselves; one registration per credit code. */
@Component
public class Registrations {

    private static final String DISTRICT = "district";

    private final EnterpriseMapper enterprises;
    private final AccountOpening accounts;
    private final Bodies bodies;
    private final AuditTrail trail;
    private final Clock clock;

    Registrations(EnterpriseMapper enterprises, AccountOpening accounts, Bodies bodies, AuditTrail trail, Clock clock) {
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws InvalidInput for a wrong check character, a registered enterprise, an unknown district, a taken username */
    @Transactional
    public Enterprise register(Registration registration) {
        String creditCode = SocialCreditCode.parse(registration.creditCode())
                .orElseThrow(() -> InvalidInput.of("creditCode", "统一社会信用代码不正确，请核对 18 位代码（校验位不符）。"))
                .value();
        if (bodies.find(registration.registeredDistrict())
                .filter(body -> body.level().equals(DISTRICT))
                .isEmpty()) {
            throw InvalidInput.of("registeredDistrict", "请选择企业注册地所在的区（市）。");
        }
        Enterprise enterprise = new Enterprise(
                creditCode,
                registration.orgName().strip(),
                registration.legalRepresentative().strip(),
                registration.registeredDistrict(),
                registration.contactName().strip(),
                registration.contactMobile().strip(),
                registration.contactEmail().strip(),
                clock.instant(),
                1);
        insert(enterprise);
        accounts.open(new NewAccount(
                registration.username().strip().toLowerCase(Locale.ROOT),
                enterprise.contactName(),
                registration.password(),
                null,
                creditCode,
                Set.of(Role.APPLICANT)));
        return enterprise;
    }

    void insert(Enterprise enterprise) {
        try {
            enterprises.insert(enterprise);
        } catch (DuplicateKeyException known) {
            throw InvalidInput.of("creditCode", "该统一社会信用代码已注册，请使用已有账号登录。");
        }
        trail.record(
                AuditEntry.of("identity.enterprise-registered", "enterprise", enterprise.creditCode(), enterprise));
    }
}
