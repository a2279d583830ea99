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

Answer<void> put(Connection& hub, const char* statement, const std::vector<Value>& values) {
    if (auto rows = hub.run(statement, values); !rows) return no(std::move(rows));
    return {};
}

}  // namespace

Answer<TreeThere> tree_there(Connection& hub, const std::string& ledger) {
    auto rows = hub.run(
        "select coalesce((select max(sequence) from jcic.leaf where ledger = $1), 0), "
        "coalesce((select max(size) from jcic.checkpoint where ledger = $1 and kind = 'seal'), 0)",
        {ledger});
    if (!rows) return no(std::move(rows));
    const auto leaves = rows->number(0, 0);
    const auto sealed = rows->number(0, 1);
    if (!leaves || !sealed) return not_as_agreed();
    return TreeThere{*leaves, *sealed};
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
        if (!hash || rows->number(row, 0) != after + row + 1) return not_as_agreed();
        out.push_back(*hash);
    }
    return out;
}

Answer<void> put_seal(Connection& hub, const std::string& ledger, const SealThere& seal) {
    return put(hub,
               "insert into jcic.checkpoint (ledger, size, kind, note) values ($1, $2, 'seal', $3) on conflict do "
               "nothing",
               {ledger, number_of(seal.size), seal.note});
}

Answer<std::vector<SealThere>> seals_from(Connection& hub, const std::string& ledger, std::uint64_t size) {
    auto rows = hub.run(
        "select size, note from jcic.checkpoint where ledger = $1 and kind = 'seal' and size >= $2::bigint "
        "order by size limit 500",
        {ledger, number_of(size)});
    if (!rows) return no(std::move(rows));
    std::vector<SealThere> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const auto of = rows->number(row, 0);
        if (!of) return not_as_agreed();
        out.push_back({*of, rows->text(row, 1)});
    }
    return out;
}

Answer<void> put_cosignature(Connection& hub, const std::string& ledger, const CosignatureThere& one) {
    return put(hub,
               "insert into jcic.cosignature (ledger, size, witness, line) values ($1, $2, $3, $4) on conflict do "
               "nothing",
               {ledger, number_of(one.size), one.witness, one.line});
}

Answer<std::vector<CosignatureThere>> cosignatures_after(Connection& hub, const std::string& ledger,
                                                         std::uint64_t size) {
    auto rows = hub.run(
        "select size, witness, line from jcic.cosignature where ledger = $1 and size > $2::bigint "
        "order by size desc, witness limit 100",
        {ledger, number_of(size)});
    if (!rows) return no(std::move(rows));
    std::vector<CosignatureThere> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const auto of = rows->number(row, 0);
        if (!of) return not_as_agreed();
        out.push_back({*of, rows->text(row, 1), rows->text(row, 2)});
    }
    return out;
}

}  // namespace jcic::hub
