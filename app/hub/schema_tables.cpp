#include "app/hub/schema_parts.h"

namespace jcic::hub {

// Rights are the server's, truth is the desks': each row that matters is signed by the desk that made it, and whoever
// owns the tables can withhold rows, but make none that another desk believes.
constinit const std::string_view schema_tables = R"sql(
create schema jcic;

create table jcic.hub (
  one      boolean primary key default true check (one),
  id       uuid not null default gen_random_uuid(),
  version  integer not null,
  salt     uuid not null default gen_random_uuid(),
  made     timestamptz not null default clock_timestamp());

create table jcic.desk (
  ledger       text primary key check (ledger ~ '^[0-9a-f]{32}$'),
  login        name not null unique,
  world        text not null check (world in ('practice', 'real')),
  institution  text not null check (institution ~ '^[0-9]{7}$'),
  branch       text not null check (length(branch) between 1 and 64),
  workstation  text not null check (length(workstation) between 1 and 64),
  certificate  bytea not null check (octet_length(certificate) between 1 and 8192),
  key          bytea not null check (octet_length(key) = 64),
  enrolled     timestamptz not null default clock_timestamp(),
  retired      timestamptz);
create unique index desk_in_use on jcic.desk (institution, workstation) where retired is null;

-- A desk whose certificate was renewed, or that was named anew, is enrolled again; what it said before stays its word.
create table jcic.enrolment (
  ledger       text not null references jcic.desk,
  number       integer not null check (number > 0),
  branch       text not null,
  workstation  text not null,
  certificate  bytea not null,
  since        timestamptz not null default clock_timestamp(),
  primary key (ledger, number));

-- One person asks for a retired desk to come back; another one, of another login, lets it.
create table jcic.reinstating (
  ledger  text primary key references jcic.desk,
  by      name not null,
  at      timestamptz not null default clock_timestamp());

-- Certificates of connections, by serial. One that is new here ends the desk's earlier ones.
create table jcic.connection (
  serial  text primary key check (serial ~ '^[1-9a-f][0-9a-f]{0,63}$'),
  login   name,
  first   timestamptz not null default clock_timestamp(),
  ended   timestamptz,
  why     text check (why in ('newer', 'revoked')),
  check ((ended is null) = (why is null)));
create index connection_of on jcic.connection (login) where ended is null;

-- Sessions whose desk has signed for them with its workstation's key, and what each wrote; then what sessions that have
-- ended wrote, by day. After a crash nobody is connected.
create unlogged table jcic.proof (
  token    bytea primary key,
  login    name not null,
  pid      integer not null,
  started  timestamptz not null,
  serial   text not null,
  bytes    bigint not null default 0);
create index proof_of on jcic.proof (login);
create unlogged table jcic.used (
  login  name primary key,
  day    date not null,
  bytes  bigint not null);

-- Forms as a whole are item '*', cards item 'card'.
create table jcic.claim (
  institution  text not null,
  form         bytea not null check (octet_length(form) = 32),
  item         text not null check (item ~ '^T[0-9]{2}$' or item in ('*', 'card')),
  generation   integer not null check (generation > 0),
  ledger       text not null references jcic.desk,
  query        text not null check (query ~ '^[0-9a-f]{32}$'),
  state        text not null check (state in ('held', 'reserved', 'spent', 'free')),
  signature    bytea not null check (octet_length(signature) = 64),
  changed      timestamptz not null default clock_timestamp(),
  primary key (institution, form, item, generation));
-- R-AU-5 across desks: one use of an authorisation's item, whoever asks first.
create unique index claim_in_use on jcic.claim (institution, form, item) where state <> 'free';
-- Each settling asks for what is open, and for what is spent only by its query: an index of all that a desk ever used
-- would be read each minute.
create index claim_open on jcic.claim (ledger) where state in ('held', 'reserved');
create index claim_of_query on jcic.claim (query) where state = 'spent';

-- A hub that is put back gets another id: what was claimed at the one before may be missing here, until each desk that
-- was enrolled there has told it of its uses again.
create table jcic.offered (
  ledger     text not null references jcic.desk,
  hub        uuid not null,
  through    bigint not null check (through >= 0),
  signature  bytea not null check (octet_length(signature) = 64),
  put        timestamptz not null default clock_timestamp(),
  primary key (ledger, hub));

-- What a desk says to others and to head office: bytes that are signed in themselves.
create table jcic.statement (
  n            bigint generated always as identity primary key,
  ledger       text not null references jcic.desk,
  institution  text not null,
  kind         text not null check (kind in ('exchange', 'branch-report')),
  since        bigint not null check (since between 0 and position - 1),
  position     bigint not null,
  body         bytea not null check (octet_length(body) between 1 and 4194304),
  put          timestamptz not null default clock_timestamp(),
  unique (ledger, kind, position));

-- How a desk stands, a row a week, written over as the week goes on: what it holds is signed in itself. Head office
-- reads it; what desks tell each other of authorisations' uses stays theirs.
create table jcic.standing (
  ledger  text not null references jcic.desk,
  week    text not null check (week ~ '^[0-9]{7}$'),
  body    bytea not null check (octet_length(body) between 1 and 16384),
  put     timestamptz not null default clock_timestamp(),
  primary key (ledger, week));

-- What one desk asks a supervisor at another to approve, and what came back: bytes sealed to that person and to the
-- asking desk. It is answered once, by the desk that is asked, unless it was withdrawn.
create table jcic.approval (
  id                text primary key check (id ~ '^[0-9a-f]{32}$'),
  ledger            text not null references jcic.desk,
  institution       text not null,
  asked             text not null references jcic.desk,
  person            text not null check (person ~ '^[0-9A-Z-]{1,16}$'),
  page              bytea not null check (octet_length(page) between 1 and 262144),
  signature         bytea not null check (octet_length(signature) = 64),
  put               timestamptz not null default clock_timestamp(),
  answer            bytea check (octet_length(answer) between 1 and 262144),
  answer_signature  bytea check (octet_length(answer_signature) = 64),
  answered          timestamptz,
  withdrawn         timestamptz,
  check ((answer is null) = (answer_signature is null)));
create index approval_waits on jcic.approval (asked) where answer is null and withdrawn is null;
create index approval_of_desk on jcic.approval (ledger) where withdrawn is null;

-- The image of an authorisation's form, for who approves at another desk: sealed parts under a key that stands in the
-- page which is sealed to that person. Once no question needs it, its desk empties it: rows stay, bytes do not.
create table jcic.image_part (
  ledger   text not null references jcic.desk,
  image    text not null check (image ~ '^[0-9a-f]{32}$'),
  number   integer not null check (number between 1 and parts),
  parts    integer not null check (parts between 1 and 512),
  body     bytea check (octet_length(body) between 1 and 65600),
  put      timestamptz not null default clock_timestamp(),
  emptied  timestamptz,
  primary key (ledger, image, number));
create index image_part_stands on jcic.image_part (ledger, image) where body is not null;

-- The tree of each ledger: hashes of leaves, its seals and heads, and what witnesses signed under those. A ledger is
-- sealed at each sign-in and sign-out, also where nothing was written in between: several seals are of one size, and
-- each hands the key over to the next. The epoch tells them apart.
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
  epoch   bigint not null default 0 check (epoch >= 0),
  primary key (ledger, size, kind, epoch));
create unique index checkpoint_epoch on jcic.checkpoint (ledger, epoch) where kind = 'seal' and epoch > 0;
create table jcic.cosignature (
  ledger   text not null references jcic.desk,
  size     bigint not null check (size > 0),
  witness  text not null check (length(witness) between 1 and 128),
  line     text not null check (octet_length(line) between 1 and 1024),
  put      timestamptz not null default clock_timestamp(),
  primary key (ledger, size, witness));

-- A witness signs under its own name alone; a role that nobody enrolled as a witness is nobody.
create table jcic.witness (
  name      text primary key check (length(name) between 1 and 128),
  login     name not null unique,
  key       text not null check (length(key) between 1 and 512),
  enrolled  timestamptz not null default clock_timestamp());

-- When a desk was here last, and a number of its own, which grows by one with each look and after what the desk wrote.
-- A server that was put back has a smaller one than the desk was told, however much others have written there since.
create table jcic.seen (
  ledger   text primary key references jcic.desk,
  at       timestamptz not null default clock_timestamp(),
  program  text not null default '' check (length(program) <= 64),
  turn     bigint not null default 0 check (turn >= 0));
)sql";

}  // namespace jcic::hub
