#include "app/hub/standings.h"

namespace jcic::hub {

Answer<bool> put_standing(Connection& hub, const StandingThere& one) {
    auto there = hub.run("select to_regclass('jcic.standing') is not null");
    if (!there) return tl::unexpected<NoAnswer>(std::move(there).error());
    if (there->text(0, 0) != "t") return false;
    auto put = hub.run(
        "insert into jcic.standing (ledger, week, body) values ($1, $2, $3) "
        "on conflict (ledger, week) do update set body = excluded.body",
        {one.ledger, one.week, to_bytes(one.bytes)});
    if (!put) return tl::unexpected<NoAnswer>(std::move(put).error());
    return true;
}

Answer<std::vector<StandingThere>> standings_after(Connection& hub, const std::string& week,
                                                   const std::string& ledger) {
    auto rows = hub.run(
        "select distinct on (ledger) ledger, week, body from jcic.standing where week <= $1 and ledger > $2 "
        "order by ledger, week desc limit 500",
        {week, ledger}, Millis{60'000});
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    std::vector<StandingThere> out;
    for (std::size_t row = 0; row < rows->size(); ++row)
        out.push_back({rows->text(row, 0), rows->text(row, 1), to_text(rows->bytes(row, 2).value_or(Bytes{}))});
    return out;
}

}  // namespace jcic::hub
