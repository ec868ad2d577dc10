-- Where applications are and were. One open row per node at which an application stays; reports derive from it.
CREATE TABLE stage_stay (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    application_id BIGINT NOT NULL,
    stage VARCHAR(64) NOT NULL,
    definition_key VARCHAR(64) NOT NULL,
    definition_version INT NOT NULL,
    node_id VARCHAR(128) NOT NULL,
    node_name VARCHAR(128) NOT NULL,
    execution_id VARCHAR(64) NOT NULL,
    task_id VARCHAR(64),
    waiting_on VARCHAR(16) NOT NULL,
    body VARCHAR(96),
    entered_at DATETIME(3) NOT NULL,
    left_at DATETIME(3),
    outcome VARCHAR(32),
    -- the message that ends the stay: what the stage means, whatever its name
    awaits VARCHAR(64),
    CONSTRAINT ck_stage_stay_waiting_on CHECK (waiting_on IN ('applicant', 'office', 'expert'))
);
-- The timeline of one application.
CREATE INDEX ix_stage_stay_application ON stage_stay (application_id, id);
-- Leaving a node finds its open row by execution.
CREATE INDEX ix_stage_stay_execution ON stage_stay (execution_id, node_id);
-- Backlog: what is still open per stage and body.
CREATE INDEX ix_stage_stay_backlog ON stage_stay (left_at, stage, body);

-- What waits for a package, a panel or a notice.
CREATE INDEX ix_stage_stay_awaits ON stage_stay (awaits, left_at, body);

-- What officials decided by completing tasks. Rows are never changed.
CREATE TABLE stage_decision (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    -- null for tasks of round-level instances, which decide on many applications
    application_id BIGINT,
    business_key VARCHAR(64) NOT NULL,
    stage VARCHAR(64) NOT NULL,
    task_key VARCHAR(128) NOT NULL,
    task_name VARCHAR(128) NOT NULL,
    outcome VARCHAR(32) NOT NULL,
    outcome_label VARCHAR(64) NOT NULL,
    opinion VARCHAR(2000),
    fields LONGTEXT NOT NULL,
    actor VARCHAR(64) NOT NULL,
    decided_at DATETIME(3) NOT NULL
);
-- The newest decision of an application, of one stage or of all.
CREATE INDEX ix_stage_decision_application ON stage_decision (application_id, stage, id);

-- What an official typed into a task's form without completing the task yet.
CREATE TABLE task_draft (
    task_id VARCHAR(64) NOT NULL,
    username VARCHAR(64) NOT NULL,
    data LONGTEXT NOT NULL,
    saved_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_task_draft PRIMARY KEY (task_id, username)
);

-- Finished applications: the whole record under one digest. Rows are never changed.
CREATE TABLE archived_application (
    application_id BIGINT PRIMARY KEY,
    content LONGTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    sealed_at DATETIME(3) NOT NULL
);
