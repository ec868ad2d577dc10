package org.shenbao.identity.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.Account;
import org.shenbao.identity.AccountAdministration;
import org.shenbao.identity.AccountFilter;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.identity.Expert;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int LARGEST_PAGE = 200;

    private final AccountAdministration administration;
    private final Bodies bodies;
    private final Enterprises enterprises;

    AccountController(AccountAdministration administration, Bodies bodies, Enterprises enterprises) {
        this.administration = administration;
        this.bodies = bodies;
        this.enterprises = enterprises;
    }

    /** Bodies that a member of staff may belong to. */
    @GetMapping("/bodies")
    List<NamedBody> bodies() {
        return bodies.all().stream()
                .map(body -> new NamedBody(body.code(), body.name()))
                .toList();
    }

    @GetMapping
    Page<NamedAccount> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String bodyCode,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw InvalidInput.of("size", "页码从 1 起，每页 1 至 " + LARGEST_PAGE + " 条。");
        }
        Page<Account> found = administration.search(new AccountFilter(q, role, bodyCode), page, size);
        Map<String, Enterprise> known = enterprises.findAll(found.items().stream()
                .map(Account::creditCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page<>(
                found.items().stream().map(account -> named(account, known)).toList(), found.total());
    }

    /** Opens the account of a member of staff, without a role. */
    @PostMapping("/staff")
    @ResponseStatus(HttpStatus.CREATED)
    Account openStaff(@Valid @RequestBody NewStaff staff) {
        return administration.openStaff(staff.username(), staff.displayName(), staff.password(), staff.bodyCode());
    }

    /** Opens the account of an expert, without a role. */
    @PostMapping("/experts")
    @ResponseStatus(HttpStatus.CREATED)
    Account openExpert(@Valid @RequestBody NewExpert expert) {
        return administration.openExpert(
                new Expert(
                        expert.username(),
                        expert.displayName(),
                        expert.org(),
                        expert.orgCreditCode(),
                        expert.title(),
                        expert.specialties()),
                expert.password());
    }

    @PostMapping("/{username}/disablement")
    Account disable(@PathVariable String username, @RequestBody Version version) {
        return administration.setDisabled(username, true, version.version());
    }

    @PostMapping("/{username}/enablement")
    Account enable(@PathVariable String username, @RequestBody Version version) {
        return administration.setDisabled(username, false, version.version());
    }

    @PutMapping("/{username}/roles")
    Account assignRoles(@PathVariable String username, @Valid @RequestBody Roles roles) {
        return administration.assignRoles(username, roles.roles(), roles.version());
    }

    private NamedAccount named(Account account, Map<String, Enterprise> known) {
        String bodyCode = account.bodyCode();
        String creditCode = account.creditCode();
        Enterprise enterprise = creditCode == null ? null : known.get(creditCode);
        return new NamedAccount(
                account,
                bodyCode == null ? null : bodies.find(bodyCode).map(Body::name).orElse(null),
                enterprise == null ? null : enterprise.orgName());
    }

    /** An account and the name of where it belongs. */
    record NamedAccount(
            @JsonUnwrapped Account account,
            @Nullable String bodyName,
            @Nullable String orgName) {}

    record NamedBody(String code, String name) {}

    record Version(int version) {}

    record Roles(int version, @NotNull(message = "请选择角色。") Set<String> roles) {}

    record NewStaff(
            @NotBlank(message = "请填写用户名。") String username,
            @NotBlank(message = "请填写姓名。") String displayName,
            @NotNull(message = "请设置初始密码。") String password,
            @NotBlank(message = "请选择所属单位。") String bodyCode) {}

    record NewExpert(
            @NotBlank(message = "请填写用户名。") String username,
            @NotBlank(message = "请填写姓名。") String displayName,
            @NotNull(message = "请设置初始密码。") String password,
            @NotBlank(message = "请填写工作单位。") String org,
            @Nullable String orgCreditCode,
            @NotBlank(message = "请填写职称。") String title,
            @NotNull(message = "请填写专业领域。") List<String> specialties) {}
}
