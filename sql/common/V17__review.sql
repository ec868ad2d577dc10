-- Expert review: panels, verifiable draws, invitations, scorecards, rankings. Indexes stand apart because H2 knows no inline KEY.

CREATE TABLE review_panel (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  round_id      BIGINT       NOT NULL,
  programme     VARCHAR(64)  NOT NULL,
  category      VARCHAR(64)  NOT NULL,
  serial        INT          NOT NULL,
  body_code     VARCHAR(96)  NOT NULL,
  size          INT          NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  formed_by     VARCHAR(64)  NOT NULL,
  formed_at     DATETIME(3)  NOT NULL,
  version       INT          NOT NULL,
  CONSTRAINT pk_review_panel PRIMARY KEY (id),
  CONSTRAINT uq_review_panel_serial UNIQUE (round_id, category, serial),
  CONSTRAINT ck_review_panel_state CHECK (state IN ('FORMING', 'SCORING', 'SCORED', 'RANKED'))
);

-- What the panel reviews. An application is reviewed by one panel only.
CREATE TABLE review_entry (
  panel_id        BIGINT       NOT NULL,
  application_id  BIGINT       NOT NULL,
  enterprise      VARCHAR(200) NOT NULL,
  credit_code     VARCHAR(18)  NOT NULL,
  project         VARCHAR(300) NOT NULL,
  CONSTRAINT pk_review_entry PRIMARY KEY (application_id),
  CONSTRAINT fk_review_entry_panel FOREIGN KEY (panel_id) REFERENCES review_panel (id)
);
CREATE INDEX ix_review_entry_panel ON review_entry (panel_id);

-- One draw: sealed first (commitment), executed later (witness word, seed revealed, experts drawn). pool is the sealed JSON.
CREATE TABLE review_draw (
  panel_id      BIGINT       NOT NULL,
  sequence_no   INT          NOT NULL,
  seats         INT          NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  pool          LONGTEXT     NOT NULL,
  commitment    CHAR(64)     NOT NULL,
  seed          CHAR(64)     NOT NULL,
  sealed_by     VARCHAR(64)  NOT NULL,
  sealed_at     DATETIME(3)  NOT NULL,
  witness       VARCHAR(64),
  witness_name  VARCHAR(64),
  drawn         LONGTEXT,
  drawn_by      VARCHAR(64),
  drawn_at      DATETIME(3),
  CONSTRAINT pk_review_draw PRIMARY KEY (panel_id, sequence_no),
  CONSTRAINT fk_review_draw_panel FOREIGN KEY (panel_id) REFERENCES review_panel (id)
);

CREATE TABLE review_invitation (
  panel_id      BIGINT       NOT NULL,
  expert        VARCHAR(64)  NOT NULL,
  sequence_no   INT          NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  reason        VARCHAR(500),
  invited_at    DATETIME(3)  NOT NULL,
  responded_at  DATETIME(3),
  CONSTRAINT pk_review_invitation PRIMARY KEY (panel_id, expert),
  CONSTRAINT fk_review_invitation_draw FOREIGN KEY (panel_id, sequence_no) REFERENCES review_draw (panel_id, sequence_no),
  CONSTRAINT ck_review_invitation_state CHECK (state IN ('INVITED', 'ACCEPTED', 'DECLINED', 'LAPSED'))
);
CREATE INDEX ix_review_invitation_expert ON review_invitation (expert, state);

CREATE TABLE review_assignment (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  panel_id        BIGINT        NOT NULL,
  application_id  BIGINT        NOT NULL,
  expert          VARCHAR(64)   NOT NULL,
  state           VARCHAR(16)   NOT NULL,
  conflict_reason VARCHAR(500),
  comment_text    VARCHAR(2000) NOT NULL,
  site_check      BOOLEAN       NOT NULL,
  submitted_at    DATETIME(3),
  version         INT           NOT NULL,
  CONSTRAINT pk_review_assignment PRIMARY KEY (id),
  CONSTRAINT uq_review_assignment UNIQUE (application_id, expert),
  CONSTRAINT fk_review_assignment_panel FOREIGN KEY (panel_id) REFERENCES review_panel (id),
  CONSTRAINT ck_review_assignment_state CHECK (state IN ('OPEN', 'RECUSED', 'SUBMITTED'))
);
CREATE INDEX ix_review_assignment_expert ON review_assignment (expert, state);
CREATE INDEX ix_review_assignment_panel ON review_assignment (panel_id);

CREATE TABLE review_score (
  assignment_id  BIGINT       NOT NULL,
  dimension      VARCHAR(64)  NOT NULL,
  score          DECIMAL(5,2) NOT NULL,
  CONSTRAINT pk_review_score PRIMARY KEY (assignment_id, dimension),
  CONSTRAINT fk_review_score_assignment FOREIGN KEY (assignment_id) REFERENCES review_assignment (id),
  CONSTRAINT ck_review_score_range CHECK (score >= 0 AND score <= 100)
);

-- Fixed once; rows are never updated.
CREATE TABLE review_ranking (
  panel_id   BIGINT        NOT NULL,
  cut_line   DECIMAL(5,2)  NOT NULL,
  remark     VARCHAR(1000) NOT NULL,
  fixed_by   VARCHAR(64)   NOT NULL,
  fixed_at   DATETIME(3)   NOT NULL,
  sha256     CHAR(64)      NOT NULL,
  CONSTRAINT pk_review_ranking PRIMARY KEY (panel_id),
  CONSTRAINT fk_review_ranking_panel FOREIGN KEY (panel_id) REFERENCES review_panel (id)
);

CREATE TABLE review_rank (
  panel_id        BIGINT        NOT NULL,
  application_id  BIGINT        NOT NULL,
  rank_no         INT           NOT NULL,
  score           DECIMAL(5,2)  NOT NULL,
  spread          DECIMAL(5,2)  NOT NULL,
  scorecards      INT           NOT NULL,
  outcome         VARCHAR(16)   NOT NULL,
  reason          VARCHAR(500)  NOT NULL,
  CONSTRAINT pk_review_rank PRIMARY KEY (application_id),
  CONSTRAINT fk_review_rank_ranking FOREIGN KEY (panel_id) REFERENCES review_ranking (panel_id),
  CONSTRAINT ck_review_rank_outcome CHECK (outcome IN ('PASSED', 'SITE_CHECK', 'FAILED'))
);
CREATE INDEX ix_review_rank_panel ON review_rank (panel_id, rank_no);
