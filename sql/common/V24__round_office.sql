-- What an office sets for a round beside its dates, whom it may not take, and how many each body may recommend.

-- A round's own limits, copied from the notice when it is opened. max_count NULL: no limit.
CREATE TABLE round_quota (
  round_id   BIGINT       NOT NULL,
  quota_id   VARCHAR(64)  NOT NULL,
  max_count  INT,
  strict     BOOLEAN      NOT NULL,
  CONSTRAINT pk_round_quota PRIMARY KEY (round_id, quota_id),
  CONSTRAINT fk_round_quota_round FOREIGN KEY (round_id) REFERENCES round (id)
);

-- The official guide, letter templates and whatever else applicants and offices download.
CREATE TABLE round_attachment (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  round_id    BIGINT        NOT NULL,
  kind        VARCHAR(16)   NOT NULL,
  file_name   VARCHAR(255)  NOT NULL,
  media_type  VARCHAR(100)  NOT NULL,
  size_bytes  BIGINT        NOT NULL,
  sha256      CHAR(64)      NOT NULL,
  content     LONGBLOB      NOT NULL,
  filed_by    VARCHAR(64)   NOT NULL,
  filed_at    DATETIME(3)   NOT NULL,
  CONSTRAINT pk_round_attachment PRIMARY KEY (id),
  CONSTRAINT fk_round_attachment_round FOREIGN KEY (round_id) REFERENCES round (id),
  CONSTRAINT ck_round_attachment_kind CHECK (kind IN ('GUIDE', 'LETTER', 'OTHER'))
);

-- How much of a limit a body has used in a round: its lock is what two officials at once wait for.
CREATE TABLE quota_account (
  round_id   BIGINT       NOT NULL,
  body_code  VARCHAR(96)  NOT NULL,
  quota_id   VARCHAR(64)  NOT NULL,
  used       INT          NOT NULL,
  CONSTRAINT pk_quota_account PRIMARY KEY (round_id, body_code, quota_id),
  CONSTRAINT ck_quota_account_used CHECK (used >= 0)
);

-- What it was used for, by direction and channel. Exempt ones are entered and do not count.
CREATE TABLE quota_use (
  application_id  BIGINT       NOT NULL,
  quota_id        VARCHAR(64)  NOT NULL,
  round_id        BIGINT       NOT NULL,
  body_code       VARCHAR(96)  NOT NULL,
  direction       VARCHAR(64)  NOT NULL,
  channel         VARCHAR(64)  NOT NULL,
  exempt          BOOLEAN      NOT NULL,
  taken_at        DATETIME(3)  NOT NULL,
  CONSTRAINT pk_quota_use PRIMARY KEY (application_id, quota_id)
);
CREATE INDEX ix_quota_use_account ON quota_use (round_id, body_code, quota_id);

-- Projects and units that the product did not see itself: earlier awardees, other channels, units that must apply.
CREATE TABLE prior_project (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  programme     VARCHAR(64)   NOT NULL,
  kind          VARCHAR(16)   NOT NULL,
  round_id      BIGINT,
  credit_code   VARCHAR(18)   NOT NULL,
  org_name      VARCHAR(200)  NOT NULL,
  project_name  VARCHAR(300)  NOT NULL,
  direction     VARCHAR(64),
  channel       VARCHAR(64),
  remark        VARCHAR(300)  NOT NULL,
  imported_by   VARCHAR(64)   NOT NULL,
  imported_at   DATETIME(3)   NOT NULL,
  CONSTRAINT pk_prior_project PRIMARY KEY (id),
  CONSTRAINT uq_prior_project UNIQUE (programme, kind, credit_code, project_name),
  CONSTRAINT ck_prior_project_kind CHECK (kind IN ('EARLIER_BATCH', 'OTHER_CHANNEL', 'MUST_APPLY'))
);
