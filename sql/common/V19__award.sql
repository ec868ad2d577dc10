-- Awards within the budget of a round, in 万元. Indexes stand apart because H2 knows no inline KEY.

-- One row per round: its lock is what two officials at once wait for.
CREATE TABLE award_ledger (
  round_id      BIGINT         NOT NULL,
  awarded_wan   DECIMAL(18,2)  NOT NULL,
  CONSTRAINT pk_award_ledger PRIMARY KEY (round_id),
  CONSTRAINT ck_award_ledger CHECK (awarded_wan >= 0)
);

CREATE TABLE award (
  application_id  BIGINT         NOT NULL,
  round_id        BIGINT         NOT NULL,
  programme       VARCHAR(64)    NOT NULL,
  category        VARCHAR(64)    NOT NULL,
  enterprise      VARCHAR(200)   NOT NULL,
  credit_code     VARCHAR(18)    NOT NULL,
  project         VARCHAR(300)   NOT NULL,
  body_code       VARCHAR(96)    NOT NULL,
  district_body   VARCHAR(96)    NOT NULL,
  amount_wan      DECIMAL(18,2)  NOT NULL,
  opinion         VARCHAR(2000)  NOT NULL,
  state           VARCHAR(16)    NOT NULL,
  decided_by      VARCHAR(64)    NOT NULL,
  decided_at      DATETIME(3)    NOT NULL,
  version         INT            NOT NULL,
  CONSTRAINT pk_award PRIMARY KEY (application_id),
  CONSTRAINT ck_award_state CHECK (state IN ('DETERMINED', 'CONFIRMED', 'REVOKED')),
  CONSTRAINT ck_award_amount CHECK (amount_wan >= 0)
);
CREATE INDEX ix_award_round ON award (round_id, category, state);
