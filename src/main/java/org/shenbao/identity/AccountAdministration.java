package org.shenbao.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Three administrators, none of whom can act alone: the system's opens accounts, the security's gives them roles. */
@Component
public class AccountAdministration {

    private final Accounts accounts;
    private final AccountMapper mapper;
    private final AccountOpening opening;
    private final Experts experts;
    private final Bodies bodies;
    private final CurrentActor actors;
    private final AuditTrail trail;

    AccountAdministration(
            Accounts accounts,
            AccountMapper mapper,
            AccountOpening opening,
            Experts experts,
            Bodies bodies,
            CurrentActor actors,
            AuditTrail trail) {
        this.accounts = accounts;
        this.mapper = mapper;
        this.opening = opening;
        this.experts = experts;
        this.bodies = bodies;
        this.actors = actors;
        this.trail = trail;
    }

    /**
     * For any of the three.
     *
     * @param page from 1
     */
    public Page<Account> search(AccountFilter filter, int page, int size) {
        Actor actor = actors.get();
        if (Role.ADMINISTRATORS.stream().noneMatch(actor::has)) {
            throw new Forbidden("只有管理员可以查看账号。");
        }
        return new Page<>(accounts.search(filter, page, size), accounts.count(filter));
    }

    /** Opens the account of an official or other member of staff; it can do nothing until it is given a role. */
    @Transactional
    public Account openStaff(String username, String displayName, String password, String bodyCode) {
        actors.require(Role.SYSTEM_ADMIN);
        if (bodies.find(bodyCode).isEmpty()) {
            throw InvalidInput.of("bodyCode", "请选择所属单位。");
        }
        opening.open(new NewAccount(username, displayName, password, bodyCode, null, Set.of()));
        return get(username);
    }

    /** Opens the account of an expert; it can do nothing until it is given the role. */
    @Transactional
    public Account openExpert(Expert expert, String password) {
        actors.require(Role.SYSTEM_ADMIN);
        String orgCreditCode = expert.orgCreditCode();
        if (orgCreditCode != null && SocialCreditCode.parse(orgCreditCode).isEmpty()) {
            throw InvalidInput.of("orgCreditCode", "工作单位的统一社会信用代码不正确。");
        }
        opening.open(new NewAccount(expert.username(), expert.name(), password, null, null, Set.of()));
        experts.add(expert);
        return get(expert.username());
    }

    /** @throws StaleWrite when somebody changed the account since {@code version} */
    @Transactional
    public Account setDisabled(String username, boolean disabled, int version) {
        Actor actor = actors.require(Role.SYSTEM_ADMIN);
        if (actor.username().equals(username)) {
            throw new Forbidden("不能停用自己的账号。");
        }
        get(username);
        expectOne(mapper.setDisabled(username, disabled, version));
        trail.record(AuditEntry.change(
                disabled ? "identity.account-disabled" : "identity.account-enabled",
                "account",
                username,
                Map.of("disabled", !disabled),
                Map.of("disabled", disabled)));
        return get(username);
    }

    /** @throws StaleWrite when somebody changed the account since {@code version} */
    @Transactional
    public Account assignRoles(String username, Set<String> roles, int version) {
        Actor actor = actors.require(Role.SECURITY_ADMIN);
        if (actor.username().equals(username)) {
            throw new Forbidden("不能更改自己的角色。");
        }
        Account account = get(username);
        refuseUnfit(account, roles);
        expectOne(mapper.touch(username, version));
        mapper.removeRoles(username);
        new TreeSet<>(roles).forEach(role -> mapper.addRole(username, role));
        trail.record(AuditEntry.change(
                "identity.roles-assigned",
                "account",
                username,
                Map.of("roles", List.copyOf(new TreeSet<>(account.roles()))),
                Map.of("roles", List.copyOf(new TreeSet<>(roles)))));
        return get(username);
    }

    private void refuseUnfit(Account account, Set<String> roles) {
        if (!Role.all().containsAll(roles)) {
            throw InvalidInput.of("roles", "角色不存在。");
        }
        if (roles.stream().filter(Role.ADMINISTRATORS::contains).count() > 1) {
            throw InvalidInput.of("roles", "系统管理员、安全保密管理员、安全审计员须由三人分别担任。");
        }
        if (roles.contains(Role.OFFICER) && account.bodyCode() == null) {
            throw InvalidInput.of("roles", "经办人员须有所属单位。");
        }
        if (roles.contains(Role.APPLICANT) != (account.creditCode() != null)) {
            throw InvalidInput.of("roles", "申报单位角色只能且必须授予申报单位的账号。");
        }
        if (roles.contains(Role.EXPERT) && !experts.isListed(account.username())) {
            throw InvalidInput.of("roles", "该账号未登记在专家库中。");
        }
    }

    private Account get(String username) {
        return accounts.find(username).orElseThrow(() -> new NotFound("该账号"));
    }

    private static void expectOne(int changed) {
        if (changed == 0) {
            throw new StaleWrite("该账号");
        }
    }
}
