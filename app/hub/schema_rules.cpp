#include "app/hub/schema_parts.h"

namespace jcic::hub {

constinit const std::string_view schema_rules = R"sql(
create function jcic.note_enrolment() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from jcic.enrolment e
                 where (e.ledger, e.branch, e.workstation, e.certificate)
                       = (new.ledger, new.branch, new.workstation, new.certificate)) then
    insert into jcic.enrolment (ledger, number, branch, workstation, certificate)
      select new.ledger, coalesce(max(e.number), 0) + 1, new.branch, new.workstation, new.certificate
      from jcic.enrolment e where e.ledger = new.ledger;
  end if;
  return null;
end $$;
create trigger note_enrolment after insert or update of branch, workstation, certificate on jcic.desk
  for each row execute function jcic.note_enrolment();

-- A form as a whole and its single items exclude each other, which no unique index says; so claims on one form are made
-- one after the other. The owner takes the lock, so that locks of their own can be taken away from all others.
create function jcic.judge_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A snapshot of before the lock would not see who was first.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'claims are made in read committed' using errcode = 'JC002';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.institution || encode(new.form, 'hex'), 7122016121));
  if exists (select from jcic.claim c where c.institution = new.institution and c.form = new.form and c.state <> 'free'
                                            and (c.item = '*') <> (new.item = '*')) then
    raise exception 'in use' using errcode = 'JC001';
  end if;
  if new.generation <> 1 + (select coalesce(max(c.generation), 0) from jcic.claim c
                            where c.institution = new.institution and c.form = new.form and c.item = new.item) then
    raise exception 'a claim is the next of its item' using errcode = 'JC001';
  end if;
  return new;
end $$;
create trigger judge_whole before insert on jcic.claim for each row execute function jcic.judge_whole();

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

-- Desks of who asks that were enrolled before the hub became what it is, and what they said since.
create function jcic.offers(out workstation text, out ledger text, out certificate bytea, out hub uuid,
                            out through bigint, out signature bytea)
  returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.workstation, d.ledger, d.certificate, h.id, o.through, o.signature
    from jcic.hub h join jcic.desk d on d.enrolled < h.made left join jcic.offered o on o.ledger = d.ledger and o.hub = h.id
    where d.institution = jcic.own_institution() and d.retired is null order by d.workstation $$;

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

create function jcic.judge_asking() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select count(*) from (select from jcic.approval a where a.ledger = new.ledger and a.withdrawn is null
                            limit 5000) open) >= 5000 then
    raise exception 'too much is asked at once' using errcode = 'JC002';
  end if;
  return new;
end $$;
create trigger judge_asking before insert on jcic.approval for each row execute function jcic.judge_asking();

create function jcic.judge_approval() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.id, old.ledger, old.institution, old.asked, old.person, old.page, old.signature, old.put)
     is distinct from (new.id, new.ledger, new.institution, new.asked, new.person, new.page, new.signature, new.put) then
    raise exception 'an approval stays whose and what it is' using errcode = 'JC002';
  end if;
  if old.answer is not null and (old.answer, old.answer_signature) is distinct from (new.answer, new.answer_signature) then
    raise exception 'it was answered' using errcode = 'JC002';
  end if;
  if old.answer is null and new.answer is not null then
    if old.withdrawn is not null or new.withdrawn is not null or new.asked <> jcic.own_ledger() then
      raise exception 'it is not to be answered' using errcode = 'JC002';
    end if;
    new.answered := clock_timestamp();
  else
    new.answered := old.answered;
  end if;
  if old.withdrawn is not null then
    new.withdrawn := old.withdrawn;
  elsif new.withdrawn is not null then
    if new.ledger <> jcic.own_ledger() then
      raise exception 'it is not to be withdrawn' using errcode = 'JC002';
    end if;
    new.withdrawn := clock_timestamp();
  end if;
  return new;
end $$;
create trigger judge_approval before update on jcic.approval for each row execute function jcic.judge_approval();

-- A desk has so many bytes at a time (8,192 parts, 512 MiB) that a disk does not fill by one of them.
create function jcic.judge_image() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.body is null then
      raise exception 'a part has bytes' using errcode = 'JC002';
    end if;
    if (select count(*) from (select from jcic.image_part p
                              where p.ledger = new.ledger and p.body is not null limit 8192) one) >= 8192 then
      raise exception 'too much of this desk stands here' using errcode = 'JC002';
    end if;
    return new;
  end if;
  if (old.ledger, old.image, old.number, old.parts, old.put)
     is distinct from (new.ledger, new.image, new.number, new.parts, new.put) or new.body is not null then
    raise exception 'a part is emptied, and nothing else' using errcode = 'JC002';
  end if;
  new.emptied := coalesce(old.emptied, clock_timestamp());
  return new;
end $$;
create trigger judge_image before insert or update on jcic.image_part
  for each row execute function jcic.judge_image();

create function jcic.note_seen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
  $$ begin new.at := clock_timestamp(); return new; end $$;
create trigger note_seen before insert or update on jcic.seen for each row execute function jcic.note_seen();
create function jcic.note_standing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
  $$ begin new.put := clock_timestamp(); return new; end $$;
create trigger note_standing before insert or update on jcic.standing
  for each row execute function jcic.note_standing();

-- A hint that something is there; who hears none asks each minute. It says nothing but the kind.
create function jcic.tell() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify(jcic.channel_of(jcic.own_institution()), tg_table_name) where jcic.own_institution() is not null;
  return null;
end $$;
create trigger tell_offered after insert on jcic.offered for each statement execute function jcic.tell();
create trigger tell_statement after insert on jcic.statement for each statement execute function jcic.tell();
create trigger tell_approval after insert or update on jcic.approval for each statement execute function jcic.tell();
-- Others are told when it is whole, not of each part.
create trigger tell_image after insert on jcic.image_part
  for each row when (new.number = new.parts) execute function jcic.tell();

-- Of others' claims a desk can act on those alone that are free again: whatever else is claimed is refused to it when
-- it asks. Each notification goes to every desk of the branch, so a day's work of all of them is not told.
create function jcic.tell_freed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify(jcic.channel_of(one.institution), 'claim')
    from (select distinct institution from changed where state = 'free') one;
  return null;
end $$;
create trigger tell_claim after update on jcic.claim referencing new table as changed
  for each statement execute function jcic.tell_freed();

-- Who waits for a line under a ledger's seal is told by that ledger's institution, whoever wrote it.
create function jcic.tell_cosigned() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify(jcic.channel_of(one.institution), 'cosignature')
    from (select distinct d.institution from jcic.desk d join added using (ledger)) one;
  return null;
end $$;
create trigger tell_cosignature after insert on jcic.cosignature referencing new table as added
  for each statement execute function jcic.tell_cosigned();
)sql";

}  // namespace jcic::hub
