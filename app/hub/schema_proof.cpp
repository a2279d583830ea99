#include "app/hub/schema_parts.h"

namespace jcic::hub {

// A certificate of the connection lets a role connect. Rights begin once the session's desk has signed for it with its
// workstation's key, which is in the ledger: who stole the connection's key alone reads and writes nothing. PostgreSQL
// has no ECDSA of its own.
constinit const std::string_view schema_proof = R"sql(
-- ECDSA P-256 with SHA-256: a key of x and y, a signature of r and s, 32 bytes each. All values are public.
create function jcic.number_of(bytes bytea) returns numeric
  language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
declare
  out numeric := 0;
begin
  for at in 0..octet_length(bytes) - 1 loop
    out := out * 256 + get_byte(bytes, at);
  end loop;
  return out;
end $$;

create function jcic.inverse(number numeric, modulus numeric) returns numeric
  language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
declare
  a numeric := mod(number, modulus); b numeric := modulus; x numeric := 1; y numeric := 0; q numeric; t numeric;
begin
  while a > 1 loop
    if b = 0 then return 0; end if;
    q := div(a, b);
    t := b; b := a - q * b; a := t;
    t := y; y := x - q * y; x := t;
  end loop;
  return mod(mod(x, modulus) + modulus, modulus);
end $$;

create function jcic.signed_by(key bytea, message bytea, signature bytea) returns boolean
  language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
declare
  p constant numeric := 115792089210356248762697446949407573530086143415290314195533631308867097853951;
  n constant numeric := 115792089210356248762697446949407573529996955224135760342422259061068512044369;
  gx constant numeric := 48439561293906451759052585252797914202762949526041747995844080717082404635286;
  gy constant numeric := 36134250956749795798585127919587881956611106672985015071877198253568414405109;
  qx numeric := jcic.number_of(substr(key, 1, 32)); qy numeric := jcic.number_of(substr(key, 33, 32));
  r numeric := jcic.number_of(substr(signature, 1, 32)); s numeric := jcic.number_of(substr(signature, 33, 32));
  w numeric; u1 numeric; u2 numeric; b1 bytea; b2 bytea;
  sx numeric; sy numeric; l numeric;
  x numeric := 0; y numeric := 1; z numeric := 0; ax numeric; ay numeric;
  a numeric; b numeric; c numeric; d numeric; h numeric; hh numeric; v numeric;
  bits1 boolean[]; bits2 boolean[]; one boolean; two boolean;
begin
  if octet_length(key) <> 64 or octet_length(signature) <> 64 or r = 0 or s = 0 or r >= n or s >= n or qx = gx then
    return false;
  end if;
  w := jcic.inverse(s, n);
  u1 := mod(jcic.number_of(sha256(message)) * w, n);
  u2 := mod(r * w, n);
  -- The sum of both points, for bits that both have.
  l := mod(mod((qy - gy) * jcic.inverse(mod(qx - gx + p, p), p), p) + p, p);
  sx := mod(mod(l * l - gx - qx, p) + p, p);
  sy := mod(mod(l * (gx - sx) - gy, p) + p, p);
  for at in 1..256 loop
    bits1[at] := mod(u1, 2) = 1; u1 := div(u1, 2);
    bits2[at] := mod(u2, 2) = 1; u2 := div(u2, 2);
  end loop;
  for at in reverse 256..1 loop
    if z <> 0 then
      a := mod(y * y, p);
      b := mod(4 * x * a, p);
      c := mod(3 * (x - z * z) * (x + mod(z * z, p)), p);
      z := mod(2 * y * z, p);
      x := mod(c * c - 2 * b, p);
      y := mod(c * (b - x) - 8 * a * a, p);
    end if;
    one := bits1[at]; two := bits2[at];
    if not one and not two then continue; end if;
    if one and two then ax := sx; ay := sy; elsif one then ax := gx; ay := gy; else ax := qx; ay := qy; end if;
    if z = 0 then x := ax; y := ay; z := 1; continue; end if;
    a := mod(z * z, p);
    h := mod(ax * a - x, p);
    d := mod(ay * mod(a * z, p) - y, p);
    if h = 0 then return false; end if;
    hh := mod(h * h, p);
    v := mod(x * hh, p);
    c := mod(h * hh, p);
    x := mod(d * d - c - 2 * v, p);
    y := mod(d * (v - x) - y * c, p);
    z := mod(z * h, p);
  end loop;
  if z = 0 then return false; end if;
  return mod(mod(mod(x * jcic.inverse(mod(mod(z * z, p) + p, p), p), p) + p, p), n) = r;
end $$;

create function jcic.hex_of(number numeric) returns text
  language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
declare
  left_over numeric := number; out text := '';
begin
  while left_over > 0 loop
    out := substr('0123456789abcdef', mod(left_over, 16)::integer + 1, 1) || out;
    left_over := div(left_over, 16);
  end loop;
  return out;
end $$;

-- Who is connected: a session that is proven, of a desk that is not retired.
create function jcic.own_token() returns bytea
  language sql stable set search_path = pg_catalog, pg_temp as
  $$ select sha256(convert_to(current_setting('jcic.proof', true), 'UTF8')) $$;
create function jcic.own_ledger() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.ledger from jcic.proof p join jcic.desk d on d.login = p.login and d.retired is null
    where p.token = jcic.own_token() and p.login = session_user and p.pid = pg_backend_pid() $$;
create function jcic.own_institution() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select institution from jcic.desk where ledger = jcic.own_ledger() $$;
create function jcic.own_witness() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select name from jcic.witness where login = session_user $$;

-- Where an institution's desks are told that something is new: nobody else knows the name.
create function jcic.channel_of(institution text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select 'jcic_' || left(encode(sha256(convert_to(h.salt::text || institution, 'UTF8')), 'hex'), 32) from jcic.hub h $$;

create function jcic.own_session(out pid integer, out started timestamptz, out serial text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.pid, a.backend_start, jcic.hex_of(s.client_serial)
    from pg_stat_activity a left join pg_stat_ssl s using (pid) where a.pid = pg_backend_pid() $$;

-- What the hub is, whom it takes this connection for, and what that one is to sign.
create function jcic.state(out id uuid, out version integer, out at timestamptz, out ledger text, out retired boolean,
                           out session text, out revoked boolean)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select h.id, h.version, clock_timestamp(), d.ledger, d.retired is not null, s.pid || ' ' || extract(epoch from s.started),
           exists (select from jcic.connection c where c.serial = s.serial and c.ended is not null)
    from jcic.hub h cross join jcic.own_session() s left join jcic.desk d on d.login = session_user $$;

-- Bounds of what one role may do, unless it says otherwise for a session: what it says for all of them is undone.
create function jcic.bounds() returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
    select array['idle_in_transaction_session_timeout=20s', 'statement_timeout=20s', 'lock_timeout=5s', 'tcp_user_timeout=30s'] $$;
create function jcic.is_bound(login name) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) = 1 and bool_and(s.setdatabase = 0 and s.setconfig @> jcic.bounds()
                                     and s.setconfig <@ (jcic.bounds() || 'temp_file_limit=64MB'::text))
    from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where r.rolname = login $$;
create function jcic.bind(login name) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  bound text;
begin
  execute format('alter role %I connection limit 20', login);
  execute format('alter role %I reset all', login);
  execute format('alter role %I in database %I reset all', login, current_database());
  foreach bound in array jcic.bounds() || 'temp_file_limit=64MB'::text loop
    begin
      execute format('alter role %I set %s = %L', login, split_part(bound, '=', 1), split_part(bound, '=', 2));
    exception when insufficient_privilege then null;  -- docs/run/hub.md grants it
    end;
  end loop;
end $$;

-- Returns the channel. JC003: the certificate was revoked; JC004: the enrolled key did not sign.
create function jcic.prove(signature bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own jcic.desk; here record; made integer;
  token constant text := gen_random_uuid()::text || gen_random_uuid()::text;
begin
  select * into own from jcic.desk d where d.login = session_user and d.retired is null;
  select * into here from jcic.own_session();
  if here.serial is null or exists (select from jcic.connection c where c.serial = here.serial and c.ended is not null) then
    raise exception 'revoked' using errcode = 'JC003';
  end if;
  if not coalesce(jcic.signed_by(own.key, convert_to(
       format(E'jcic-desk session v1\nhub\t%s\nledger\t%s\nsession\t%s %s\n', (select id from jcic.hub), own.ledger,
              here.pid, extract(epoch from here.started)), 'UTF8'), signature), false) then
    raise exception 'not signed' using errcode = 'JC004';
  end if;
  insert into jcic.connection (serial, login) values (here.serial, session_user) on conflict do nothing;
  get diagnostics made = row_count;
  if made = 1 then
    update jcic.connection c set ended = clock_timestamp(), why = 'newer'
      where c.login = session_user and c.serial <> here.serial and c.ended is null;
  end if;
  with over as (
    delete from jcic.proof p where p.login = session_user
      and (exists (select from jcic.connection c where c.serial = p.serial and c.ended is not null)
           or not exists (select from pg_stat_activity a where a.pid = p.pid and a.backend_start = p.started))
    returning p.bytes)
  insert into jcic.used as u (login, day, bytes) select session_user, current_date, coalesce(sum(o.bytes), 0) from over o
    on conflict (login) do update set day = excluded.day,
      bytes = excluded.bytes + case when u.day = excluded.day then u.bytes else 0 end;
  insert into jcic.proof (token, login, pid, started, serial)
    values (sha256(convert_to(token, 'UTF8')), session_user, here.pid, here.started, here.serial);
  perform set_config('jcic.proof', token, false);
  if not jcic.is_bound(session_user) then
    perform jcic.bind(session_user);
  end if;
  return jcic.channel_of(own.institution);
end $$;

-- What a desk writes in a day: 1 GiB, with what each row costs beside its bytes.
create function jcic.count_use() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  more bigint;
begin
  select coalesce(sum(pg_column_size(a.*)), 0) + 200 * count(*) into more from added a;
  update jcic.proof p set bytes = p.bytes + more where p.token = jcic.own_token() and p.pid = pg_backend_pid() and more > 0;
  if found and (select sum(p.bytes) from jcic.proof p where p.login = session_user)
     + coalesce((select u.bytes from jcic.used u where u.login = session_user and u.day = current_date), 0) > 1073741824 then
    raise exception 'this desk has written too much today' using errcode = 'JC005';
  end if;
  return null;
end $$;
do $$
declare
  one text; what text;
begin
  foreach one in array array['claim', 'offered', 'statement', 'standing', 'approval', 'image_part', 'leaf', 'checkpoint', 'seen'] loop
    foreach what in array array['insert', 'update'] loop
      execute format('create trigger count_%s after %s on jcic.%I referencing new table as added '
                     'for each statement execute function jcic.count_use()', what, what, one);
    end loop;
  end loop;
end $$;
)sql";

}  // namespace jcic::hub
