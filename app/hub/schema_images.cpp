#include "app/hub/schema_parts.h"

namespace jcic::hub {

// The image of an authorisation's form, for who approves at another desk: sealed parts under a key that stands in the
// page which is sealed to that person. Once no question needs it, its desk empties it: rows stay, bytes do not. A desk
// has so many bytes at a time (8,192 parts, 512 MiB) that a disk does not fill by one of them.
constinit const std::string_view schema_images = R"sql(
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
-- Others are told when it is whole, not of each part.
create trigger tell_image after insert on jcic.image_part
  for each row when (new.number = new.parts) execute function jcic.tell();

alter table jcic.image_part enable row level security;
create policy read on jcic.image_part for select to jcic_desk
  using (ledger = (select jcic.own_ledger())
         or ledger in (select a.ledger from jcic.approval a where a.asked = (select jcic.own_ledger())
                                                              and a.answer is null and a.withdrawn is null));
create policy make on jcic.image_part for insert to jcic_desk with check (ledger = (select jcic.own_ledger()));
create policy move on jcic.image_part for update to jcic_desk
  using (ledger = (select jcic.own_ledger())) with check (ledger = (select jcic.own_ledger()));

revoke all on function jcic.judge_image() from public;
grant select on jcic.image_part to jcic_desk;
grant insert (ledger, image, number, parts, body), update (body) on jcic.image_part to jcic_desk;
)sql";

}  // namespace jcic::hub
