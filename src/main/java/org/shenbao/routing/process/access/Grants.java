package org.shenbao.routing.process.access;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Makes the engine's table of grants say exactly what {@link Grant#ALL} says; one node at a time. */
class Grants implements Command<Void> {

    @Override
    public Void execute(CommandContext engine) {
        engine.getPropertyManager().acquireExclusiveLockForStartup();
        AuthorizationService authorizations =
                engine.getProcessEngineConfiguration().getAuthorizationService();
        List<Authorization> rows = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list();
        rows.stream()
                .filter(row -> row.getGroupId() != null && Grant.ALL.stream().noneMatch(grant -> grant.isAbout(row)))
                .forEach(row -> authorizations.deleteAuthorization(row.getId()));
        Grant.ALL.forEach(grant -> authorizations.saveAuthorization(row(authorizations, rows, grant)));
        return null;
    }

    /** The grant's row as it shall be; saving one that says so already writes nothing. */
    private static Authorization row(AuthorizationService authorizations, List<Authorization> rows, Grant grant) {
        Authorization row = rows.stream().filter(grant::isAbout).findFirst().orElseGet(() -> {
            Authorization added = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            added.setGroupId(grant.role());
            added.setResource(grant.resource());
            added.setResourceId(grant.resourceId());
            return added;
        });
        row.setPermissions(grant.toArray());
        return row;
    }
}
