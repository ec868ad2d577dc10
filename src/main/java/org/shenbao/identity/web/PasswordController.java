package org.shenbao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.OwnPassword;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session/password")
class PasswordController {

    private final OwnPassword password;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    PasswordController(OwnPassword password, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.password = password;
        this.sessions = sessions;
    }

    /** Changes the caller's own password; its other sessions end, on every node. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody Change change, HttpServletRequest request) {
        String username = password.change(change.oldPassword(), change.newPassword(), request.getRemoteAddr());
        HttpSession own = request.getSession(false);
        endOthers(username, own == null ? null : own.getId());
    }

    private void endOthers(String username, @Nullable String own) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(own))
                .forEach(sessions::deleteById);
    }

    record Change(
            @NotBlank(message = "请填写原密码。") String oldPassword,
            @NotBlank(message = "请填写新密码。") String newPassword) {

        @Override
        public String toString() {
            return "Change[]";
        }
    }
}
