-- Public notices, their items and the objections to them. Indexes stand apart because H2 knows no inline KEY.

CREATE TABLE notice (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  round_id       BIGINT        NOT NULL,
  programme      VARCHAR(64)   NOT NULL,
  category       VARCHAR(64)   NOT NULL,
  serial         INT           NOT NULL,
  body_code      VARCHAR(96)   NOT NULL,
  title          VARCHAR(200)  NOT NULL,
  introduction   VARCHAR(2000) NOT NULL,
  contact        VARCHAR(300)  NOT NULL,
  working_days   INT           NOT NULL,
  state          VARCHAR(16)   NOT NULL,
  composed_by    VARCHAR(64)   NOT NULL,
  composed_at    DATETIME(3)   NOT NULL,
  published_at   DATETIME(3),
  first_day      DATE,
  last_day       DATE,
  ends_at        DATETIME(3),
  calendar_note  VARCHAR(300),
  sha256         CHAR(64),
  period_over_at DATETIME(3),
  concluded_at   DATETIME(3),
  conclusion     VARCHAR(1000),
  version        INT           NOT NULL,
  CONSTRAINT pk_notice PRIMARY KEY (id),
  CONSTRAINT uq_notice_serial UNIQUE (round_id, category, serial),
  CONSTRAINT ck_notice_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'PERIOD_OVER', 'CONCLUDED'))
);
CREATE INDEX ix_notice_state ON notice (state, ends_at);

CREATE TABLE notice_item (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  notice_id       BIGINT         NOT NULL,
  position_no     INT            NOT NULL,
  application_id  BIGINT         NOT NULL,
  enterprise      VARCHAR(200)   NOT NULL,
  project         VARCHAR(300)   NOT NULL,
  district        VARCHAR(100)   NOT NULL,
  amount_wan      DECIMAL(18,2)  NOT NULL,
  state           VARCHAR(16)    NOT NULL,
  decided_at      DATETIME(3),
  CONSTRAINT pk_notice_item PRIMARY KEY (id),
  CONSTRAINT uq_notice_item_application UNIQUE (application_id),
  CONSTRAINT fk_notice_item_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
  CONSTRAINT ck_notice_item_state CHECK (state IN ('LISTED', 'FROZEN', 'CONFIRMED', 'REVOKED'))
);
CREATE INDEX ix_notice_item_notice ON notice_item (notice_id, position_no);

-- Who objects is known to the officials of the body only.
CREATE TABLE notice_objection (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  notice_id     BIGINT        NOT NULL,
  item_id       BIGINT        NOT NULL,
  number        VARCHAR(32)   NOT NULL,
  objector      VARCHAR(64)   NOT NULL,
  contact       VARCHAR(100)  NOT NULL,
  content       VARCHAR(2000) NOT NULL,
  received_at   DATETIME(3)   NOT NULL,
  state         VARCHAR(16)   NOT NULL,
  findings      VARCHAR(2000),
  decided_by    VARCHAR(64),
  decided_at    DATETIME(3),
  version       INT           NOT NULL,
  CONSTRAINT pk_notice_objection PRIMARY KEY (id),
  CONSTRAINT uq_notice_objection_number UNIQUE (number),
  CONSTRAINT fk_notice_objection_item FOREIGN KEY (item_id) REFERENCES notice_item (id),
  CONSTRAINT ck_notice_objection_state CHECK (state IN ('RECEIVED', 'UPHELD', 'DISMISSED'))
);
CREATE INDEX ix_notice_objection_item ON notice_objection (item_id, state);
