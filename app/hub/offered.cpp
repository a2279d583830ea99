#include "app/hub/offered.h"

#include "app/base/numbers.h"

namespace jcic::hub {

std::string text_of(const Offered& offered) {
    return "jcic-desk offered v1\nhub\t" + offered.hub + "\nledger\t" + offered.ledger + "\nthrough\t" +
           std::to_string(offered.through) + "\n";
}

Answer<void> note_offered(Connection& hub, const Own& own, const Offered& offered) {
    auto signature = own.sign(view(text_of(offered)));
    if (!signature) return tl::unexpected<NoAnswer>(NoAnswer{std::move(signature).error(), false});
    auto put = hub.run(
        "insert into jcic.offered (ledger, hub, through, signature) values ($1, $2::uuid, $3, $4) "
        "on conflict (ledger, hub) do update set through = excluded.through, signature = excluded.signature",
        {offered.ledger, offered.hub, static_cast<std::int64_t>(offered.through), *std::move(signature)});
    if (!put) return tl::unexpected<NoAnswer>(std::move(put).error());
    return {};
}

Answer<std::vector<std::string>> not_offered(Connection& hub, const Own& own) {
    enum Column { workstation, ledger, id, through, signature };
    auto rows = hub.run("select workstation, ledger, hub, through, signature from jcic.offers()");
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    const auto all = rows->empty() ? Answer<std::vector<Desk>>{} : desks(hub, own.entered);
    if (!all) return tl::unexpected<NoAnswer>(all.error());
    std::vector<std::string> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const auto* believed = desk_of(*all, rows->text(row, ledger));
        const auto number = rows->number(row, through);
        const auto signed_as = rows->bytes(row, signature);
        const bool told =
            believed != nullptr && number && signed_as &&
            believed->signed_this(text_of({rows->text(row, ledger), rows->text(row, id), *number}), *signed_as);
        if (!told) out.push_back(rows->text(row, workstation));
    }
    return out;
}

}  // namespace jcic::hub
