-- Programmes as data, the bodies that handle them, and the rounds in which one may apply.

-- What the product knew at its last start: the definition as JSON, and its digest to see when it changed.
CREATE TABLE programme (
  code            VARCHAR(64)  NOT NULL,
  title           VARCHAR(200) NOT NULL,
  programme_year  INT          NOT NULL,
  definition      LONGTEXT     NOT NULL,
  digest          CHAR(64)     NOT NULL,
  loaded_at       DATETIME(3)  NOT NULL,
  CONSTRAINT pk_programme PRIMARY KEY (code)
);

CREATE TABLE body (
  code         VARCHAR(64)  NOT NULL,
  name         VARCHAR(100) NOT NULL,
  body_level   VARCHAR(16)  NOT NULL,
  parent_code  VARCHAR(64),
  region_code  VARCHAR(6)   NOT NULL,
  CONSTRAINT pk_body PRIMARY KEY (code)
);

-- budget_wan in 万元; publicity_working_days counts statutory working days.
CREATE TABLE round (
  id                      BIGINT        NOT NULL AUTO_INCREMENT,
  programme               VARCHAR(64)   NOT NULL,
  round_year              INT           NOT NULL,
  title                   VARCHAR(200)  NOT NULL,
  state                   VARCHAR(16)   NOT NULL,
  budget_wan              DECIMAL(18,2) NOT NULL,
  publicity_working_days  INT           NOT NULL,
  opens_at                DATETIME(3)   NOT NULL,
  version                 INT           NOT NULL,
  CONSTRAINT pk_round PRIMARY KEY (id),
  CONSTRAINT uq_round_programme_year UNIQUE (programme, round_year),
  CONSTRAINT fk_round_programme FOREIGN KEY (programme) REFERENCES programme (code)
);

-- passes_at is exclusive: what arrives at it or later is late. Windows include both days.
CREATE TABLE round_milestone (
  round_id       BIGINT       NOT NULL,
  milestone_key  VARCHAR(64)  NOT NULL,
  milestone_type VARCHAR(16)  NOT NULL,
  value_zh       VARCHAR(200) NOT NULL,
  passes_at      DATETIME(3),
  starts_on      DATE,
  ends_on        DATE,
  duration       VARCHAR(32),
  CONSTRAINT pk_round_milestone PRIMARY KEY (round_id, milestone_key),
  CONSTRAINT fk_round_milestone_round FOREIGN KEY (round_id) REFERENCES round (id)
);

-- The sweep of deadlines asks for the next instants.
CREATE INDEX ix_round_milestone_passes_at ON round_milestone (passes_at);
