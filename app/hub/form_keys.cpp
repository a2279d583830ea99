#include "app/hub/form_keys.h"

#include "app/base/numbers.h"

namespace jcic::hub {
namespace {

Answer<void> note(Connection& hub, const Own& own, const Digest& mark) {
    auto signature = own.sign(view(text_of(FormKey{own.ledger, mark})));
    if (!signature) return tl::unexpected<NoAnswer>(NoAnswer{std::move(signature).error(), false});
    auto put = hub.run(
        "insert into jcic.form_key (ledger, mark, signature) values ($1, $2, $3) "
        "on conflict (ledger) do update set mark = excluded.mark, signature = excluded.signature",
        {own.ledger, Bytes(mark.begin(), mark.end()), *std::move(signature)});
    if (!put) return tl::unexpected<NoAnswer>(std::move(put).error());
    return {};
}

}  // namespace

std::string text_of(const FormKey& key) {
    return "jcic-desk form key v1\nledger\t" + key.ledger + "\nmark\t" + to_hex(key.mark) + "\n";
}

Answer<std::string> form_keys_there(Connection& hub) {
    auto rows = hub.run(
        "select coalesce(encode(sha256(convert_to(string_agg(ledger || ' ' || encode(mark, 'hex'), ' ' order by "
        "ledger), "
        "'UTF8')), 'hex'), '') from jcic.form_key");
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    return rows->text(0, 0);
}

Answer<std::vector<std::string>> compare_form_key(Connection& hub, const Own& own, const Digest& mark) {
    auto rows = hub.run("select ledger, mark, signature from jcic.form_key", {});
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    const auto all = desks(hub, own.entered);
    if (!all) return tl::unexpected<NoAnswer>(all.error());
    bool noted = false;
    std::size_t same = 1;  // this desk
    std::vector<std::string> others;
    std::optional<Fault> forged;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        enum Column { ledger, said, signature };
        const auto* desk = desk_of(*all, rows->text(row, ledger));
        const auto bytes = rows->bytes(row, said);
        const auto known = bytes ? array_of<Digest>(*bytes) : std::nullopt;
        const auto signed_as = rows->bytes(row, signature);
        if (desk != nullptr && desk->retired) continue;
        const bool holds = desk != nullptr && known && signed_as &&
                           desk->signed_this(text_of(FormKey{desk->ledger, *known}), *signed_as);
        const bool is_own = desk != nullptr && desk->ledger == own.ledger;
        if (is_own) {
            noted = holds && *known == mark;
        } else if (holds && *known == mark) {
            ++same;
        } else {
            others.push_back(desk == nullptr ? rows->text(row, ledger) : desk->workstation);
            if (!holds)
                forged =
                    Fault{FaultCode::hub_forged, "hub.form-key", {{"reason", "form-key"}, {"desk", others.back()}}};
        }
    }
    // Of two keys one is most desks', and the others claim nothing. One that says another stops not all of a bank.
    if (same > others.size())
        others.clear();
    else if (forged)
        return tl::unexpected<NoAnswer>(NoAnswer{*std::move(forged), false});
    if (!noted)
        if (auto done = note(hub, own, mark); !done) return tl::unexpected<NoAnswer>(std::move(done).error());
    return others;
}

}  // namespace jcic::hub
