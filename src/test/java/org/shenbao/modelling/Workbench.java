package org.shenbao.modelling;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;

/** What analysts and approvers do, in the words of the tests. */
class Workbench {

    private final Visitor.Visitors visitors;

    Workbench(Visitor.Visitors visitors) {
        this.visitors = visitors;
    }

    Visitor as(String username) {
        return visitors.script(username);
    }

    /** Begins a change with one new or live file, edits it and goes away. */
    long draft(String username, String name, String content) {
        long id = as(username)
                .post("/api/models/changes", Map.of("title", "试验变更", "files", List.of()))
                .json()
                .get("id")
                .asLong();
        lock(username, id);
        save(username, id, name, 0, content);
        as(username).delete("/api/models/changes/" + id + "/lock");
        return id;
    }

    Answer lock(String username, long id) {
        return as(username).post("/api/models/changes/" + id + "/lock", Map.of());
    }

    Answer save(String username, long id, String name, int version, String content) {
        return as(username)
                .put("/api/models/changes/" + id + "/files/" + name, Map.of("version", version, "content", content));
    }

    Answer propose(String username, long id) {
        return act(username, id, "proposal", Map.of("reason", "试验"));
    }

    Answer act(String username, long id, String what, Map<String, Object> body) {
        return as(username).post("/api/models/changes/" + id + "/" + what, body);
    }

    /** A change that goes all the way. */
    long released(String name, String content) {
        long id = draft("analyst", name, content);
        expect(propose("analyst", id));
        expect(act("approver", id, "release", Map.of()));
        return id;
    }

    /** {@code POST /api/models/deployments}. */
    Answer deploy(String username, String name, String content) {
        return multipart(
                as(username), "/api/models/deployments", part("reason", "", "直接部署试验") + part("files", name, content));
    }

    /** As Camunda's desktop Modeler sends it: four fields, the file under its own name, HTTP Basic. */
    Answer modeler(String username, String deploymentName, String name, String content) {
        return multipart(
                as(username),
                "/engine-rest/deployment/create",
                part("deployment-name", "", deploymentName)
                        + part("deployment-source", "", "Camunda Modeler")
                        + part("enable-duplicate-filtering", "", "true")
                        + part(name, name, content));
    }

    String state(long id) {
        return as("analyst")
                .get("/api/models/changes/" + id)
                .json()
                .get("state")
                .asText();
    }

    int version(String name) {
        Answer answer = as("analyst").get("/api/models/files/" + name);
        return answer.status() == 404 ? 0 : answer.json().get("version").asInt();
    }

    String content(String name) {
        return expect(as("analyst").get("/api/models/files/" + name))
                .json()
                .get("content")
                .asText();
    }

    /** Removes what a test put live. */
    static void forget(RepositoryService repository, ModelVersionMapper versions, String name) {
        versions.versions(name)
                .forEach(version -> repository.deleteDeployment(version.deploymentId(), true, true, true));
    }

    static Answer expect(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static String part(String name, String fileName, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (fileName.isEmpty()
                        ? ""
                        : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n" + content + "\r\n";
    }

    private static Answer multipart(Visitor visitor, String path, String parts) {
        return visitor.send(
                path,
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(parts + "--x--\r\n"))
                        .header("Content-Type", "multipart/form-data; boundary=x; charset=UTF-8"));
    }
}
