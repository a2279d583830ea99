#include "app/ledger/checkpoint.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "app/domain/roc_date.h"

namespace jcic::ledger {
namespace {

constexpr std::array closings{Closing::founding, Closing::sign_out, Closing::end, Closing::hand_over,
                              Closing::catch_up};

tl::unexpected<Fault> no_seal() {
    return fail(FaultCode::ledger_corrupt, "ledger.seal", {{"reason", "form"}});
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// What stands between `before` and the line's end; empty where the line begins otherwise.
std::string_view after(std::string_view line, std::string_view before) {
    return line.starts_with(before) ? line.substr(before.size()) : std::string_view{};
}

std::uint64_t number_in(std::string_view text) {
    std::uint64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

template <std::size_t N>
bool take(std::string_view base64, std::array<std::uint8_t, N>& out) {
    const auto bytes = from_base64(base64);
    if (!bytes || bytes->size() != N) return false;
    std::ranges::copy(*bytes, out.begin());
    return true;
}

}  // namespace

std::string note_origin(const Origin& origin) {
    return "jcic-desk/" + std::string(name_of(origin.kind)) + "/" + origin.institution.text() + "/" + to_hex(origin.id);
}

std::string Checkpoint::text() const {
    return origin + "\n" + std::to_string(size) + "\n" + to_base64(root) + "\n";
}

std::string_view name_of(Closing why) {
    switch (why) {
        case Closing::founding:
            return "founding";
        case Closing::sign_out:
            return "sign-out";
        case Closing::end:
            return "end";
        case Closing::hand_over:
            return "hand-over";
        case Closing::catch_up:
            return "catch-up";
    }
    return "";
}

std::string Seal::text() const {
    return head.text() + "epoch " + std::to_string(epoch) + "\nclosed " + std::string(name_of(why)) + " " +
           domain::iso_text(at) + "\nnext " + to_base64(next) + "\n";
}

Result<Seal> Seal::parse(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.size() != 6) return no_seal();
    Seal out{{std::string(lines[0]), number_in(lines[1]), {}}};
    out.epoch = number_in(after(lines[3], "epoch "));
    const auto closed = after(lines[4], "closed ");
    const auto blank = std::min(closed.find(' '), closed.size());
    const auto why =
        std::ranges::find_if(closings, [&](Closing one) { return name_of(one) == closed.substr(0, blank); });
    if (why == closings.end()) return no_seal();
    out.why = *why;
    JCIC_TRY(out.at, domain::parse_iso(closed.substr(std::min(blank + 1, closed.size()))));
    if (!take(lines[2], out.head.root) || !take(after(lines[5], "next "), out.next)) return no_seal();
    if (out.text() != text) return no_seal();  // one way to write it only
    return out;
}

}  // namespace jcic::ledger
