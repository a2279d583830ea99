#include "app/hub/schema.h"

#include <array>

#include "app/hub/schema_parts.h"

namespace jcic::hub {
namespace {

// Rights are the server's, truth is the desks': each row that matters is signed by the desk that made it, and whoever
// owns the tables can withhold rows, but make none that another desk believes.
constexpr std::string_view desks_and_claims = R"sql(
create schema jcic;

create table jcic.hub (
  one      boolean primary key default true check (one),
  id       uuid not null default gen_random_uuid(),
  version  integer not null,
  made     timestamptz not null default clock_timestamp());

create table jcic.desk (
  ledger       text primary key check (ledger ~ '^[0-9a-f]{32}$'),
  login        name not null unique,
  world        text not null check (world in ('practice', 'real')),
  institution  text not null check (institution ~ '^[0-9]{7}$'),
  branch       text not null check (length(branch) between 1 and 64),
  workstation  text not null check (length(workstation) between 1 and 64),
  certificate  bytea not null check (octet_length(certificate) between 1 and 8192),
  enrolled     timestamptz not null default clock_timestamp(),
  retired      timestamptz);
create unique index desk_in_use on jcic.desk (institution, workstation) where retired is null;

-- Who is connected. A desk that is retired is nobody.
create function jcic.own_ledger() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select ledger from jcic.desk where login = session_user and retired is null $$;
create function jcic.own_institution() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select institution from jcic.desk where login = session_user and retired is null $$;

-- What a desk compares with what it saw last: a server put back from a backup is an earlier one.
create function jcic.state(out id uuid, out version integer, out cluster text, out timeline integer, out wal pg_lsn,
                           out at timestamptz, out ledger text, out retired boolean)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select h.id, h.version, (select system_identifier::text from pg_control_system()),
           ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer, pg_current_wal_lsn(), clock_timestamp(),
           d.ledger, d.retired is not null
    from jcic.hub h left join jcic.desk d on d.login = session_user $$;

create table jcic.claim (
  institution  text not null,
  form         bytea not null check (octet_length(form) = 32),
  item         text not null check (item ~ '^T[0-9]{2}$'),
  generation   integer not null check (generation > 0),
  ledger       text not null references jcic.desk,
  query        text not null check (query ~ '^[0-9a-f]{32}$'),
  state        text not null check (state in ('held', 'reserved', 'spent', 'free')),
  signature    bytea not null check (octet_length(signature) = 64),
  changed      timestamptz not null default clock_timestamp(),
  primary key (institution, form, item, generation));
-- R-AU-5 across desks: one use of an authorisation's item, whoever asks first.
create unique index claim_in_use on jcic.claim (institution, form, item) where state <> 'free';
create index claim_of_desk on jcic.claim (ledger) where state <> 'free';

create function jcic.judge_claim() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.institution, old.form, old.item, old.generation, old.ledger)
     is distinct from (new.institution, new.form, new.item, new.generation, new.ledger) then
    raise exception 'a claim stays whose and what it is' using errcode = 'JC002';
  end if;
  if not ((old.state = 'held' and new.state in ('reserved', 'free'))
          or (old.state = 'reserved' and new.state in ('spent', 'free'))
          or (old.state = new.state and old.state <> 'free')) then
    raise exception 'a claim does not go from % to %', old.state, new.state using errcode = 'JC002';
  end if;
  if old.query <> new.query and old.state <> 'held' then
    raise exception 'a claim stays of its query' using errcode = 'JC002';
  end if;
  new.changed := clock_timestamp();
  return new;
end $$;
create trigger judge_claim before update on jcic.claim for each row execute function jcic.judge_claim();

-- All or none, in one call: JC001 if another use of one of the items stands, or another desk was first.
create function jcic.claim(form bytea, items text[], generations integer[], query text, state text, signatures bytea[])
  returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  made integer;
begin
  insert into jcic.claim (institution, form, item, generation, ledger, query, state, signature)
    select jcic.own_institution(), claim.form, one.item, one.generation, jcic.own_ledger(), claim.query, claim.state,
           one.signature
    from unnest(items, generations, signatures) as one (item, generation, signature)
    order by one.item
    on conflict do nothing;
  get diagnostics made = row_count;
  if made <> cardinality(items) then
    raise exception 'in use' using errcode = 'JC001';
  end if;
end $$;

-- What a desk says, as the very bytes of the file that it would hand over; signed in themselves.
create table jcic.statement (
  n            bigint generated always as identity primary key,
  ledger       text not null references jcic.desk,
  institution  text not null,
  kind         text not null check (kind ~ '^[a-z][a-z-]{0,31}$'),
  since        bigint not null check (since between 0 and position - 1),
  position     bigint not null,
  body         bytea not null check (octet_length(body) between 1 and 4194304),
  put          timestamptz not null default clock_timestamp(),
  unique (ledger, kind, position));

-- The tree of each ledger: hashes of leaves, its seals and heads, and what witnesses signed under those.
create table jcic.leaf (
  ledger    text not null references jcic.desk,
  sequence  bigint not null check (sequence > 0),
  hash      bytea not null check (octet_length(hash) = 32),
  primary key (ledger, sequence));
create table jcic.checkpoint (
  ledger  text not null references jcic.desk,
  size    bigint not null check (size > 0),
  kind    text not null check (kind in ('seal', 'head')),
  note    text not null check (octet_length(note) between 1 and 8192),
  put     timestamptz not null default clock_timestamp(),
  primary key (ledger, size, kind));
create table jcic.cosignature (
  ledger   text not null references jcic.desk,
  size     bigint not null check (size > 0),
  witness  text not null check (length(witness) between 1 and 128),
  line     text not null check (octet_length(line) between 1 and 1024),
  put      timestamptz not null default clock_timestamp(),
  primary key (ledger, size, witness));

create function jcic.judge_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from (select ledger, min(sequence) as first, max(sequence) as last, count(*) as many
                          from added group by ledger) one
             where one.many <> one.last - one.first + 1
                   or (one.first > 1 and not exists (select from jcic.leaf before where before.ledger = one.ledger
                                                     and before.sequence = one.first - 1))) then
    raise exception 'leaves are gapless' using errcode = 'JC002';
  end if;
  return null;
end $$;
create trigger judge_leaves after insert on jcic.leaf referencing new table as added
  for each statement execute function jcic.judge_leaves();

-- When a desk was here last.
create table jcic.seen (
  ledger   text primary key references jcic.desk,
  at       timestamptz not null default clock_timestamp(),
  program  text not null default '' check (length(program) <= 64));
create function jcic.note_seen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
  $$ begin new.at := clock_timestamp(); return new; end $$;
create trigger note_seen before insert or update on jcic.seen for each row execute function jcic.note_seen();

-- A hint that something is there; who hears none asks each minute. It says nothing but the kind.
create function jcic.tell() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('jcic_' || coalesce(jcic.own_institution(), 'all'), tg_table_name);
  return null;
end $$;
create trigger tell_claim after insert or update on jcic.claim for each statement execute function jcic.tell();
create trigger tell_statement after insert on jcic.statement for each statement execute function jcic.tell();
create trigger tell_cosignature after insert on jcic.cosignature for each statement execute function jcic.tell();

alter table jcic.desk enable row level security;
alter table jcic.claim enable row level security;
alter table jcic.statement enable row level security;
alter table jcic.leaf enable row level security;
alter table jcic.checkpoint enable row level security;
alter table jcic.cosignature enable row level security;
alter table jcic.seen enable row level security;

create policy read on jcic.desk for select to jcic_desk using (institution = (select jcic.own_institution()));
create policy read on jcic.claim for select to jcic_desk using (institution = (select jcic.own_institution()));
create policy make on jcic.claim for insert to jcic_desk
  with check (institution = (select jcic.own_institution()) and ledger = (select jcic.own_ledger()));
create policy move on jcic.claim for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.statement for select to jcic_desk using (institution = (select jcic.own_institution()));
create policy make on jcic.statement for insert to jcic_desk
  with check (institution = (select jcic.own_institution()) and ledger = (select jcic.own_ledger()));
create policy read on jcic.leaf for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy make on jcic.leaf for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.checkpoint for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy make on jcic.checkpoint for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy read on jcic.cosignature for select to jcic_desk using (ledger = (select jcic.own_ledger()));
create policy read on jcic.seen for select to jcic_desk
  using (ledger in (select ledger from jcic.desk where institution = (select jcic.own_institution())));
create policy make on jcic.seen for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.seen for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));

-- Head office and witnesses see all desks, and neither claims nor what desks tell each other of authorisations' uses.
create policy office on jcic.desk for select to jcic_office, jcic_witness using (true);
create policy office on jcic.statement for select to jcic_office using (kind = 'branch-report');
create policy office on jcic.checkpoint for select to jcic_office, jcic_witness using (true);
create policy office on jcic.cosignature for select to jcic_office, jcic_witness using (true);
create policy office on jcic.seen for select to jcic_office using (true);
create policy witness on jcic.leaf for select to jcic_witness using (true);
create policy witness on jcic.cosignature for insert to jcic_witness with check (true);

revoke all on schema jcic from public;
revoke all on all functions in schema jcic from public;
grant usage on schema jcic to jcic_desk, jcic_office, jcic_witness;
grant execute on function jcic.own_ledger(), jcic.own_institution() to jcic_desk;
grant execute on function jcic.claim(bytea, text[], integer[], text, text, bytea[]) to jcic_desk;
grant execute on function jcic.state() to jcic_desk, jcic_office, jcic_witness;
grant select on jcic.desk, jcic.checkpoint, jcic.cosignature to jcic_desk, jcic_office, jcic_witness;
grant select on jcic.statement, jcic.seen to jcic_desk, jcic_office;
grant select on jcic.leaf to jcic_desk, jcic_witness;
grant select on jcic.claim to jcic_desk;
grant insert (institution, form, item, generation, ledger, query, state, signature) on jcic.claim to jcic_desk;
grant update (query, state, signature) on jcic.claim to jcic_desk;
grant insert (ledger, institution, kind, since, position, body) on jcic.statement to jcic_desk;
grant insert (ledger, sequence, hash) on jcic.leaf to jcic_desk;
grant insert (ledger, size, kind, note) on jcic.checkpoint to jcic_desk;
grant insert (ledger, size, witness, line) on jcic.cosignature to jcic_witness;
grant insert (ledger, program), update (program) on jcic.seen to jcic_desk;
)sql";

const std::array all{Migration{1, "desks, claims, statements, trees", desks_and_claims},
                     Migration{2, "uses told again to a hub that was put back", schema_offered},
                     Migration{3, "each enrolment of a desk", schema_enrolments},
                     Migration{4, "witnesses by name", schema_witnesses},
                     Migration{5, "forms as a whole, and cards", schema_wholes},
                     Migration{6, "a number of each desk's own that only grows", schema_turns},
                     Migration{7, "which key forms' numbers are hashed under", schema_form_keys},
                     Migration{8, "approvals asked at another desk", schema_approvals},
                     Migration{9, "claims that are open, and those of a query", schema_open_claims},
                     Migration{10, "how desks stand, for head office", schema_standings},
                     Migration{11, "seals by their epoch", schema_seals},
                     Migration{12, "bounds of what one desk may do to others", schema_bounds},
                     Migration{13, "images of forms for who approves at another desk", schema_images},
                     Migration{14, "of claims only what is free again is told", schema_freed}};

}  // namespace

std::span<const Migration> migrations() {
    return all;
}

int newest_version() {
    return all.back().version;
}

}  // namespace jcic::hub
