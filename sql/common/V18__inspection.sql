-- Site checks: the appointment and what was found.

CREATE TABLE inspection (
  application_id  BIGINT        NOT NULL,
  visit_no        INT           NOT NULL,
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
  CONSTRAINT pk_inspection PRIMARY KEY (application_id, visit_no),
  CONSTRAINT ck_inspection_result CHECK (result IN ('PASSED', 'FAILED'))
);

CREATE TABLE inspection_member (
  application_id BIGINT       NOT NULL,
  visit_no       INT          NOT NULL,
  position_no    INT          NOT NULL,
  name           VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_inspection_member PRIMARY KEY (application_id, visit_no, position_no),
  CONSTRAINT fk_inspection_member FOREIGN KEY (application_id, visit_no)
    REFERENCES inspection (application_id, visit_no)
);
