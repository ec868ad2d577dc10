-- What any BI tool may read: figures without names of enterprises and persons. Described in src/docs/report-views.md.
-- Instants are UTC, as everywhere; the columns called *_china are the same instants in Asia/Shanghai (UTC+8, no summer
-- time), because most tools group by the day they see.

CREATE VIEW report_round AS
SELECT r.id AS round_id,
       r.programme AS programme,
       p.title AS programme_title,
       r.round_year AS round_year,
       r.title AS round_title,
       r.state AS state,
       r.opens_at AS opens_at
FROM round r
JOIN programme p ON p.code = r.programme;

CREATE VIEW report_deadline AS
SELECT m.round_id AS round_id,
       m.milestone_key AS milestone,
       m.value_zh AS wording,
       m.passes_at AS passes_at,
       TIMESTAMPADD(HOUR, 8, m.passes_at) AS passes_at_china
FROM round_milestone m;

CREATE VIEW report_body AS
SELECT b.code AS body, b.name AS name, b.body_level AS body_level, b.parent_code AS parent_body, b.region_code AS region_code
FROM body b;

CREATE VIEW report_application AS
SELECT a.id AS application_id,
       a.round_id AS round_id,
       a.programme AS programme,
       a.category AS category,
       a.district_body AS district,
       a.stage AS stage,
       a.outcome AS outcome,
       a.created_at AS created_at,
       a.submitted_at AS submitted_at,
       a.recommended_at AS recommended_at,
       a.ended_at AS ended_at,
       TIMESTAMPADD(HOUR, 8, a.submitted_at) AS submitted_at_china
FROM project_application a;

-- One row per stay; minutes are filled when it is left. An open stay has neither left_at nor minutes.
CREATE VIEW report_stay AS
SELECT s.id AS stay_id,
       s.application_id AS application_id,
       s.round_id AS round_id,
       s.programme AS programme,
       s.category AS category,
       s.district_body AS district,
       s.body AS office,
       s.stage AS stage,
       s.node_name AS node_name,
       s.root_key AS process,
       s.root_version AS process_version,
       s.root_node AS node,
       s.waiting_on AS waiting_on,
       s.entered_at AS entered_at,
       s.left_at AS left_at,
       s.due_at AS due_at,
       s.outcome AS outcome,
       s.calendar_minutes AS calendar_minutes,
       s.working_minutes AS working_minutes,
       CASE WHEN s.due_at IS NOT NULL AND s.left_at > s.due_at THEN 1 ELSE 0 END AS left_late,
       TIMESTAMPADD(HOUR, 8, s.entered_at) AS entered_at_china,
       TIMESTAMPADD(HOUR, 8, s.left_at) AS left_at_china
FROM stage_stay s;

-- Arrivals of one day at one stage, and what became of them; days in Asia/Shanghai.
CREATE VIEW report_stage_day AS
SELECT s.round_id AS round_id,
       s.programme AS programme,
       s.category AS category,
       s.district_body AS district,
       s.stage AS stage,
       CAST(TIMESTAMPADD(HOUR, 8, s.entered_at) AS DATE) AS entered_on,
       COUNT(*) AS arrivals,
       COUNT(s.left_at) AS left_since,
       SUM(CASE WHEN s.due_at IS NOT NULL AND s.left_at > s.due_at THEN 1 ELSE 0 END) AS left_late,
       SUM(s.working_minutes) AS working_minutes,
       SUM(s.calendar_minutes) AS calendar_minutes
FROM stage_stay s
GROUP BY s.round_id, s.programme, s.category, s.district_body, s.stage,
         CAST(TIMESTAMPADD(HOUR, 8, s.entered_at) AS DATE);
