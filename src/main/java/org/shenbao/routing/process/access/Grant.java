package org.shenbao.routing.process.access;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.shenbao.identity.Role.ANALYST;
import static org.shenbao.identity.Role.LEADER;
import static org.shenbao.identity.Role.OFFICER;
import static org.shenbao.identity.Role.SYSTEM_ADMIN;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** What a role may do in the engine and its webapps. The whole list; whoever is not on it gets nothing. */
record Grant(String role, Resource resource, String resourceId, List<Permission> permissions) {

    static final List<Grant> ALL = List.of(
            // Officials: their task list, the diagrams of what they handle. Their tasks need no grant.
            on(OFFICER, APPLICATION, "tasklist", Permissions.ACCESS),
            any(OFFICER, PROCESS_DEFINITION, Permissions.READ),
            any(OFFICER, FILTER, Permissions.READ),
            any(LEADER, PROCESS_DEFINITION, Permissions.READ),
            // Analysts: deploy and look at everything that runs. They decide no application and delete no history, and
            // migrate through the workbench alone: the engine's own door knows neither bodies nor stays.
            on(ANALYST, APPLICATION, "cockpit", Permissions.ACCESS),
            any(ANALYST, DEPLOYMENT, Permissions.CREATE, Permissions.READ),
            any(
                    ANALYST,
                    PROCESS_DEFINITION,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.SUSPEND,
                    ProcessDefinitionPermissions.RETRY_JOB),
            any(ANALYST, PROCESS_INSTANCE, Permissions.READ),
            any(ANALYST, DECISION_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE, Permissions.READ_HISTORY),
            any(ANALYST, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ),
            any(ANALYST, BATCH, BatchPermissions.READ, BatchPermissions.READ_HISTORY),
            any(ANALYST, OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ),
            // System administrators: keep the engine running; they neither deploy nor decide.
            on(SYSTEM_ADMIN, APPLICATION, "cockpit", Permissions.ACCESS),
            on(SYSTEM_ADMIN, APPLICATION, "tasklist", Permissions.ACCESS),
            any(SYSTEM_ADMIN, SYSTEM, SystemPermissions.READ),
            any(SYSTEM_ADMIN, DEPLOYMENT, Permissions.READ),
            any(
                    SYSTEM_ADMIN,
                    PROCESS_DEFINITION,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.RETRY_JOB),
            any(SYSTEM_ADMIN, PROCESS_INSTANCE, Permissions.READ),
            any(SYSTEM_ADMIN, DECISION_DEFINITION, Permissions.READ),
            any(SYSTEM_ADMIN, BATCH, BatchPermissions.READ, BatchPermissions.READ_HISTORY),
            any(SYSTEM_ADMIN, OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ));

    private static Grant any(String role, Resource resource, Permission... permissions) {
        return on(role, resource, Authorization.ANY, permissions);
    }

    private static Grant on(String role, Resource resource, String id, Permission... permissions) {
        return new Grant(role, resource, id, List.of(permissions));
    }

    boolean isAbout(Authorization row) {
        return role.equals(row.getGroupId())
                && row.getResourceType() == resource.resourceType()
                && resourceId.equals(row.getResourceId());
    }

    Permission[] toArray() {
        return permissions.toArray(Permission[]::new);
    }
}
