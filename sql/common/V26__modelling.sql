-- The library of models: every version that was ever put live, and the changes that lead to the next.

-- One row per file and deployment. The content is the engine's own resource of that deployment; version is the
-- engine's number of the definition. programme NULL: shared by several programmes.
CREATE TABLE model_version (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  name            VARCHAR(128)   NOT NULL,
  kind            VARCHAR(8)     NOT NULL,
  definition_key  VARCHAR(255)   NOT NULL,
  title           VARCHAR(255)   NOT NULL,
  programme       VARCHAR(64),
  version         INT            NOT NULL,
  deployment_id   VARCHAR(64)    NOT NULL,
  sha256          CHAR(64)       NOT NULL,
  source          VARCHAR(16)    NOT NULL,
  author          VARCHAR(64)    NOT NULL,
  approver        VARCHAR(64),
  reason          VARCHAR(1000)  NOT NULL,
  reviewed        BOOLEAN        NOT NULL,
  change_id       BIGINT,
  deployed_at     DATETIME(3)    NOT NULL,
  CONSTRAINT pk_model_version PRIMARY KEY (id),
  CONSTRAINT uq_model_version_deployment UNIQUE (deployment_id, name),
  CONSTRAINT ck_model_version_kind CHECK (kind IN ('BPMN', 'DMN', 'FORM')),
  CONSTRAINT ck_model_version_source
    CHECK (source IN ('SHIPPED', 'WORKBENCH', 'API', 'MODELER', 'HOT_FOLDER', 'ROLLBACK'))
);
CREATE INDEX ix_model_version_name ON model_version (name, id);

-- A named set of drafts on its way to release. The lock lets one person edit at a time and runs out by itself.
CREATE TABLE model_change (
  id           BIGINT         NOT NULL AUTO_INCREMENT,
  title        VARCHAR(200)   NOT NULL,
  state        VARCHAR(16)    NOT NULL,
  author       VARCHAR(64)    NOT NULL,
  approver     VARCHAR(64),
  reason       VARCHAR(1000)  NOT NULL,
  remark       VARCHAR(2000)  NOT NULL,
  release_at   DATETIME(3),
  lock_holder  VARCHAR(64),
  lock_until   DATETIME(3),
  created_at   DATETIME(3)    NOT NULL,
  updated_at   DATETIME(3)    NOT NULL,
  CONSTRAINT pk_model_change PRIMARY KEY (id),
  CONSTRAINT ck_model_change_state
    CHECK (state IN ('DRAFT', 'PROPOSED', 'SCHEDULED', 'CANARY', 'RELEASED', 'REJECTED', 'WITHDRAWN'))
);
CREATE INDEX ix_model_change_state ON model_change (state, release_at);

-- base_version: the version the draft started from; NULL for a file that is new.
CREATE TABLE model_change_file (
  change_id     BIGINT        NOT NULL,
  name          VARCHAR(128)  NOT NULL,
  base_version  INT,
  content       LONGTEXT      NOT NULL,
  version       INT           NOT NULL,
  edited_by     VARCHAR(64)   NOT NULL,
  edited_at     DATETIME(3)   NOT NULL,
  CONSTRAINT pk_model_change_file PRIMARY KEY (change_id, name),
  CONSTRAINT fk_model_change_file FOREIGN KEY (change_id) REFERENCES model_change (id)
);

-- Everybody who ever typed in it: none of them may release it.
CREATE TABLE model_change_editor (
  change_id  BIGINT       NOT NULL,
  username   VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_model_change_editor PRIMARY KEY (change_id, username),
  CONSTRAINT fk_model_change_editor FOREIGN KEY (change_id) REFERENCES model_change (id)
);

-- Bodies whose new applications take it first.
CREATE TABLE model_change_body (
  change_id  BIGINT       NOT NULL,
  body_code  VARCHAR(96)  NOT NULL,
  CONSTRAINT pk_model_change_body PRIMARY KEY (change_id, body_code),
  CONSTRAINT fk_model_change_body FOREIGN KEY (change_id) REFERENCES model_change (id)
);

-- What was last found in the watched folder, so that a file is taken when it changes and never because of a restart.
CREATE TABLE model_hot_file (
  name      VARCHAR(128)   NOT NULL,
  sha256    CHAR(64)       NOT NULL,
  refusal   VARCHAR(2000),
  seen_at   DATETIME(3)    NOT NULL,
  CONSTRAINT pk_model_hot_file PRIMARY KEY (name)
);
