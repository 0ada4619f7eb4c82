-- One row per survey, for the figures. The survey itself is in its complaint's document.
create table survey (
  id           uuid        primary key,
  complaint    uuid        not null,
  customer     uuid        not null,
  kind         text        not null,
  requested_at timestamptz not null,
  answered_at  timestamptz,
  satisfied    boolean,
  solution     integer,
  company      integer,
  care         integer,
  recommend    integer,
  before_view  integer
) with (fillfactor = 80);
create index survey_requested on survey (requested_at);
create index survey_answered on survey (answered_at) where answered_at is not null;
create index survey_customer on survey (customer);

-- Which complaints are the same customer's, and when each was received and last resolved. Complaints that were
-- received before this table have no row: whose they were was not kept.
create table customer_complaint (
  complaint   uuid        primary key,
  customer    uuid        not null,
  received_at timestamptz not null,
  resolved_at timestamptz,
  rounds      integer     not null
) with (fillfactor = 80);
create index customer_complaint_customer on customer_complaint (customer, received_at);
create index customer_complaint_resolved on customer_complaint (resolved_at) where resolved_at is not null;

-- Who was invited to praise in public: nobody twice.
create table praise_invitation (
  customer   uuid        primary key,
  complaint  uuid        not null,
  invited_at timestamptz not null
);
