#include "app/hub/trees.h"

namespace jcic::hub {
namespace {

tl::unexpected<NoAnswer> no(Answer<Rows> rows) {
    return tl::unexpected<NoAnswer>(std::move(rows).error());
}
tl::unexpected<NoAnswer> not_as_agreed() {
    return tl::unexpected<NoAnswer>(NoAnswer{Fault{FaultCode::hub_answer, "hub.trees", {{"reason", "form"}}}, false});
}
std::int64_t number_of(std::uint64_t size) {
    return static_cast<std::int64_t>(size);
}

/// From that column on: size, epoch, note; none where the size is missing.
std::vector<SealThere> seals_in(const Rows& rows, std::size_t column) {
    std::vector<SealThere> out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto size = rows.number(row, column);
        const auto epoch = rows.number(row, column + 1);
        if (size && epoch) out.push_back({*size, *epoch, rows.text(row, column + 2)});
    }
    return out;
}

Answer<void> put(Connection& hub, const char* statement, const std::vector<Value>& values) {
    if (auto rows = hub.run(statement, values); !rows) return no(std::move(rows));
    return {};
}

}  // namespace

Answer<TreeThere> tree_there(Connection& hub, const std::string& ledger) {
    auto rows = hub.run(
        "select coalesce((select max(sequence) from jcic.leaf where ledger = $1), 0), s.size, s.epoch, s.note "
        "from (select 1) one left join lateral (select size, epoch, note from jcic.checkpoint "
        "where ledger = $1 and kind = 'seal' order by epoch desc limit 1) s on true",
        {ledger});
    if (!rows) return no(std::move(rows));
    const auto leaves = rows->number(0, 0);
    if (!leaves) return not_as_agreed();
    TreeThere out{*leaves};
    if (const auto seals = seals_in(*rows, 1); !seals.empty()) out.newest = seals.front();
    return out;
}

Answer<void> put_leaves(Connection& hub, const std::string& ledger, std::uint64_t first,
                        const std::vector<Digest>& leaves) {
    std::vector<Bytes> hashes;
    hashes.reserve(leaves.size());
    for (const auto& one : leaves) hashes.emplace_back(one.begin(), one.end());
    return put(hub,
               "insert into jcic.leaf (ledger, sequence, hash) select $1, $2::bigint + one.n - 1, one.hash "
               "from unnest($3::bytea[]) with ordinality as one (hash, n) on conflict do nothing",
               {ledger, number_of(first), std::move(hashes)});
}

Answer<std::vector<Digest>> leaves_after(Connection& hub, const std::string& ledger, std::uint64_t after) {
    auto rows = hub.run(
        "select sequence, hash from jcic.leaf where ledger = $1 and sequence > $2::bigint order by sequence limit "
        "20000",
        {ledger, number_of(after)});
    if (!rows) return no(std::move(rows));
    std::vector<Digest> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const auto bytes = rows->bytes(row, 1);
        const auto hash = bytes ? array_of<Digest>(*bytes) : std::nullopt;
        if (!hash) return not_as_agreed();
        if (rows->number(row, 0) != after + row + 1) break;
        out.push_back(*hash);
    }
    if (out.empty() && !rows->empty())
        return tl::unexpected<NoAnswer>(NoAnswer{
            Fault{FaultCode::hub_forged, "hub.trees", {{"reason", "leaf"}, {"sequence", std::to_string(after + 1)}}},
            false});
    return out;
}

Answer<std::optional<Digest>> leaves_digest(Connection& hub, const std::string& ledger, std::uint64_t after,
                                            std::uint64_t through) {
    auto rows = hub.run(
        "select count(*), sha256(string_agg(hash, ''::bytea order by sequence)) from jcic.leaf where ledger = $1 and "
        "sequence > $2::bigint and sequence <= $3::bigint",
        {ledger, number_of(after), number_of(through)});
    if (!rows) return no(std::move(rows));
    if (rows->number(0, 0) != through - after) return std::nullopt;
    const auto bytes = rows->bytes(0, 1);
    const auto digest = bytes ? array_of<Digest>(*bytes) : std::nullopt;
    if (!digest) return not_as_agreed();
    return digest;
}

Answer<void> put_seal(Connection& hub, const std::string& ledger, const SealThere& seal) {
    return put(hub,
               "insert into jcic.checkpoint (ledger, size, epoch, kind, note) values ($1, $2, $3, 'seal', $4) on "
               "conflict do nothing",
               {ledger, number_of(seal.size), number_of(seal.epoch), seal.note});
}

Answer<std::vector<SealThere>> seals_from(Connection& hub, const std::string& ledger, std::uint64_t size) {
    auto rows = hub.run(
        "select size, epoch, note from jcic.checkpoint where ledger = $1 and kind = 'seal' and size >= $2::bigint "
        "order by size, epoch limit 500",
        {ledger, number_of(size)});
    if (!rows) return no(std::move(rows));
    return seals_in(*rows, 0);
}

Answer<std::vector<SealThere>> seals_after_epoch(Connection& hub, const std::string& ledger, std::uint64_t epoch) {
    auto rows = hub.run(
        "select size, epoch, note from jcic.checkpoint where ledger = $1 and kind = 'seal' and epoch > $2::bigint "
        "order by epoch limit 500",
        {ledger, number_of(epoch)});
    if (!rows) return no(std::move(rows));
    return seals_in(*rows, 0);
}

Answer<void> put_cosignature(Connection& hub, const std::string& ledger, const CosignatureThere& one) {
    return put(hub,
               "insert into jcic.cosignature (ledger, size, witness, line) values ($1, $2, $3, $4) on conflict do "
               "nothing",
               {ledger, number_of(one.size), one.witness, one.line});
}

Answer<std::vector<CosignatureThere>> cosignatures_after(Connection& hub, const std::string& ledger, std::uint64_t size,
                                                         const std::vector<std::string>& witnesses) {
    const std::string lines =
        "select o.size, o.witness, o.line from jcic.cosignature o where o.ledger = $1 and o.size > $2::bigint and ";
    const std::string largest = " order by o.size desc limit 20";
    auto rows = hub.run(
        "select c.size, c.witness, c.line, (select s.note from jcic.checkpoint s where s.ledger = $1 and "
        "s.kind = 'seal' and s.size = c.size order by s.epoch desc limit 1) from ("
        "select one.* from unnest($3::text[]) known (name) cross join lateral (" +
            lines + "o.witness = known.name" + largest + ") one union all (" + lines + "o.witness <> all($3::text[])" +
            largest + ")) c order by c.size desc, c.witness",
        {ledger, number_of(size), witnesses});
    if (!rows) return no(std::move(rows));
    std::vector<CosignatureThere> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const auto of = rows->number(row, 0);
        if (!of) return not_as_agreed();
        out.push_back({*of, rows->text(row, 1), rows->text(row, 2), rows->text(row, 3)});
    }
    return out;
}

}  // namespace jcic::hub
