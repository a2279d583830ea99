#include "app/domain/exchange.h"

#include <algorithm>
#include <array>

#include "app/base/base64.h"
#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

constexpr std::string_view first_line = "jcic-desk exchange v1";
constexpr std::string_view nobody = "-";
constexpr std::string_view in_use = "in-use";
constexpr std::string_view out_of_use = "out-of-use";
constexpr std::array uses{AuthorisationUse::reserved, AuthorisationUse::spent, AuthorisationUse::free};

tl::unexpected<Fault> no_exchange(const char* reason) {
    return fail(FaultCode::exchange_file, "exchange", {{"reason", reason}});
}

/// Nothing that a person types has one, and a value that had could end its line, or act in the ledger that takes it in.
bool controls(std::string_view value) {
    return in_one_line(value) != value || !is_utf8(view(value));
}

std::string line_of(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (const auto field : fields) out += (out.empty() ? "" : "\t") + in_one_line(field);
    return out + "\n";
}

/// Takes a file's lines one by one, each by its name and as many values as it has.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}
    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] bool begins_with(std::string_view name) const {
        return rest_.starts_with(name) && rest_.substr(name.size()).starts_with('\t');
    }
    /// What stands after its name.
    [[nodiscard]] Result<std::vector<std::string>> take(std::string_view name, std::size_t values) {
        const auto end = rest_.find('\n');
        if (!begins_with(name) || end == std::string_view::npos) return no_exchange("form");
        auto line = rest_.substr(name.size() + 1, end - name.size() - 1);
        rest_.remove_prefix(end + 1);
        std::vector<std::string> out;
        while (true) {
            const auto tab = std::min(line.find('\t'), line.size());
            out.emplace_back(line.substr(0, tab));
            if (controls(out.back())) return no_exchange("form");
            if (tab == line.size()) break;
            line.remove_prefix(tab + 1);
        }
        if (out.size() != values) return no_exchange("form");
        return out;
    }
    [[nodiscard]] Result<std::string> one(std::string_view name) {
        JCIC_TRY(auto values, take(name, 1));
        return std::move(values.front());
    }
    [[nodiscard]] Result<std::uint64_t> number(std::string_view name) {
        JCIC_TRY(const auto text, one(name));
        const auto number = whole_number<std::uint64_t>(text);
        if (!number) return no_exchange("form");
        return *number;
    }

private:
    std::string_view rest_;
};

Result<CardLine> card_in(const std::vector<std::string>& values) {
    JCIC_TRY(auto custodian, PersonId::written(values[1]));
    CardLine out{values[0], std::move(custodian), std::nullopt, {}, true};
    if (values[2] != nobody) {
        JCIC_TRY(out.holder, PersonId::written(values[2]));
    }
    JCIC_TRY(out.since, parse_iso(values[3]));
    out.in_use = values[4] == in_use;
    return out;
}

Result<UseLine> use_in(const std::vector<std::string>& values) {
    UseLine out;
    out.authorisation = values[0];
    out.query = values[1];
    const auto item = parse_item(values[2]);
    const auto* use = std::ranges::find(uses, values[3], [](AuthorisationUse one) { return name_of(one); });
    if (!item || use == uses.end() || out.authorisation.empty() || out.query.empty()) return no_exchange("form");
    out.item = *item;
    out.use = *use;
    JCIC_TRY(out.at, parse_iso(values[4]));
    return out;
}

Result<DeskExchange> said_in(Lines& lines) {
    DeskExchange out;
    JCIC_TRY(out.world, lines.one("world"));
    JCIC_TRY(out.institution, lines.one("institution"));
    JCIC_TRY(out.branch, lines.one("branch"));
    JCIC_TRY(out.desk, lines.one("desk"));
    JCIC_TRY(const auto made, lines.one("made"));
    JCIC_TRY(out.made, parse_iso(made));
    JCIC_TRY(out.since, lines.number("since"));
    JCIC_TRY(out.through, lines.number("through"));
    while (lines.begins_with("card")) {
        JCIC_TRY(const auto values, lines.take("card", 5));
        JCIC_TRY(auto card, card_in(values));
        out.cards.push_back(std::move(card));
    }
    while (lines.begins_with("use")) {
        JCIC_TRY(const auto values, lines.take("use", 5));
        JCIC_TRY(auto use, use_in(values));
        out.uses.push_back(std::move(use));
        if (out.uses.size() > most_exchange_lines) return no_exchange("lines");
    }
    return out;
}

}  // namespace

std::string_view name_of(AuthorisationUse use) {
    switch (use) {
        case AuthorisationUse::reserved:
            return "reserved";
        case AuthorisationUse::spent:
            return "spent";
        case AuthorisationUse::free:
            break;
    }
    return "free";
}

std::string exchange_text(const DeskExchange& said, ByteView certificate) {
    std::string out(first_line);
    out += "\n" + line_of({"world", said.world}) + line_of({"institution", said.institution}) +
           line_of({"branch", said.branch}) + line_of({"desk", said.desk}) + line_of({"made", iso_text(said.made)}) +
           line_of({"since", std::to_string(said.since)}) + line_of({"through", std::to_string(said.through)});
    for (const auto& card : said.cards)
        out += line_of({"card", card.card, card.custodian.text(), card.holder ? card.holder->text() : nobody,
                        iso_text(card.since), card.in_use ? in_use : out_of_use});
    for (const auto& use : said.uses)
        out += line_of({"use", use.authorisation, use.query, code_of(use.item), name_of(use.use), iso_text(use.at)});
    out += line_of({"lines", std::to_string(said.cards.size() + said.uses.size())});
    return out + line_of({"certificate", to_base64(certificate)});
}

std::string exchange_file(const std::string& text, ByteView signature) {
    return text + line_of({"signature", to_base64(signature)});
}

Result<ReadExchange> read_exchange(std::string_view file) {
    if (!file.starts_with(first_line)) return no_exchange("form");
    const auto last = file.rfind("\nsignature\t");
    if (last == std::string_view::npos || !file.ends_with('\n')) return no_exchange("cut");
    ReadExchange out;
    out.text = std::string(file.substr(0, last + 1));
    Lines lines(std::string_view(out.text).substr(std::min(out.text.size(), first_line.size() + 1)));
    auto said = said_in(lines);
    if (!said) return no_exchange(said.error().detail("reason") == "lines" ? "lines" : "form");
    out.said = *std::move(said);
    JCIC_CHECK(lines.number("lines").map([](std::uint64_t) {}));
    JCIC_TRY(const auto certificate, lines.one("certificate"));
    Lines end(file.substr(last + 1));
    JCIC_TRY(const auto signature, end.one("signature"));
    auto der = from_base64(certificate);
    auto signed_by = from_base64(signature);
    if (!lines.done() || !end.done() || !der || !signed_by) return no_exchange("form");
    out.certificate = *std::move(der);
    out.signature = *std::move(signed_by);
    // No two texts say the same: what is believed is what was signed.
    if (exchange_text(out.said, out.certificate) != out.text) return no_exchange("form");
    return out;
}

Result<void> unused_elsewhere(std::span<const UsedElsewhere> uses, Item item) {
    const UsedElsewhere* worst = nullptr;
    for (const auto& one : uses) {
        if (one.item != item || one.use == AuthorisationUse::free) continue;
        if (worst == nullptr || one.use == AuthorisationUse::spent) worst = &one;
    }
    if (worst == nullptr) return {};
    return fail(FaultCode::rule_au_5, "authorisation",
                {{"item", std::string(code_of(item))},
                 {"reason", worst->use == AuthorisationUse::spent ? "other-desk" : "other-desk-reserved"},
                 {"desk", worst->desk},
                 {"at", roc_time_text(worst->at)}});
}

}  // namespace jcic::domain
