-- Site checks: the appointment and what was found. Indexes stand apart because H2 knows no inline KEY.

CREATE TABLE inspection (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  application_id  BIGINT        NOT NULL,
  scheduled_for   DATETIME(3)   NOT NULL,
  address         VARCHAR(300)  NOT NULL,
  notes           VARCHAR(1000) NOT NULL,
  scheduled_by    VARCHAR(64)   NOT NULL,
  scheduled_at    DATETIME(3)   NOT NULL,
  result          VARCHAR(16),
  inspected_on    DATE,
  findings        VARCHAR(2000),
  found_by        VARCHAR(64),
  found_at        DATETIME(3),
  version         INT           NOT NULL,
  CONSTRAINT pk_inspection PRIMARY KEY (id),
  CONSTRAINT ck_inspection_result CHECK (result IN ('passed', 'failed'))
);
CREATE INDEX ix_inspection_application ON inspection (application_id);

CREATE TABLE inspection_member (
  inspection_id  BIGINT       NOT NULL,
  position_no    INT          NOT NULL,
  name           VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_inspection_member PRIMARY KEY (inspection_id, position_no),
  CONSTRAINT fk_inspection_member FOREIGN KEY (inspection_id) REFERENCES inspection (id)
);
