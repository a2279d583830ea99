#include "app/domain/exchange.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/authorisation.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

constexpr std::string_view form_name = "jcic-desk exchange v";
constexpr int form_version = 1;
constexpr std::string_view first_line = "jcic-desk exchange v1";
constexpr std::string_view nobody = "-";
constexpr std::string_view in_use = "in-use";
constexpr std::string_view out_of_use = "out-of-use";

tl::unexpected<Fault> no_exchange(const char* reason, std::size_t line = 0) {
    std::vector<Detail> details{{"reason", reason}};
    if (line != 0) details.push_back({"line", std::to_string(line)});
    return fail(FaultCode::exchange_file, "exchange", std::move(details));
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
    /// `before`: how many lines of the file stand before the text.
    Lines(std::string_view text, std::size_t before) : rest_(text), taken_(before) {}
    /// The number of the line that was taken last.
    [[nodiscard]] std::size_t at() const { return taken_; }
    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] bool begins_with(std::string_view name) const {
        return rest_.starts_with(name) && rest_.substr(name.size()).starts_with('\t');
    }
    /// What stands after its name.
    [[nodiscard]] Result<std::vector<std::string>> take(std::string_view name, std::size_t values) {
        ++taken_;
        const auto end = rest_.find('\n');
        if (!begins_with(name) || end == std::string_view::npos) return no_exchange("form", taken_);
        auto line = rest_.substr(name.size() + 1, end - name.size() - 1);
        rest_.remove_prefix(end + 1);
        std::vector<std::string> out;
        while (true) {
            const auto tab = std::min(line.find('\t'), line.size());
            out.emplace_back(line.substr(0, tab));
            if (controls(out.back())) return no_exchange("form", taken_);
            if (tab == line.size()) break;
            line.remove_prefix(tab + 1);
        }
        if (out.size() != values) return no_exchange("form", taken_);
        return out;
    }
    [[nodiscard]] Result<std::string> one(std::string_view name) {
        JCIC_TRY(auto values, take(name, 1));
        return std::move(values.front());
    }
    [[nodiscard]] Result<std::uint64_t> number(std::string_view name) {
        JCIC_TRY(const auto text, one(name));
        const auto number = whole_number<std::uint64_t>(text);
        if (!number) return no_exchange("form", taken_);
        return *number;
    }

private:
    std::string_view rest_;
    std::size_t taken_;
};

bool is_query_id(std::string_view text) {
    return array_from_hex<std::array<std::uint8_t, 16>>(text).has_value();
}

/// A user code may look like an ID number: such a one stays out of another desk's ledger, where it stands in clear.
Result<PersonId> person_in(std::string_view text, std::size_t line) {
    auto out = PersonId::written(text);
    if (!out) return no_exchange("form", line);
    if (holds_personal_id(text)) return no_exchange("value", line);
    return out;
}

Result<CardLine> card_in(const std::vector<std::string>& values, std::size_t line) {
    if (!is_card_number(values[0])) return no_exchange("value", line);
    JCIC_TRY(auto custodian, person_in(values[1], line));
    CardLine out{values[0], std::move(custodian), std::nullopt, {}, true};
    if (values[2] != nobody) {
        JCIC_TRY(out.holder, person_in(values[2], line));
    }
    const auto since = parse_iso(values[3]);
    if (!since) return no_exchange("form", line);
    out.since = *since;
    out.in_use = values[4] == in_use;
    return out;
}

Result<UseLine> use_in(const std::vector<std::string>& values, std::size_t line) {
    if (!is_reference(values[0]) || !is_query_id(values[1])) return no_exchange("value", line);
    const auto item = parse_item(values[2]);
    const auto use = parse_use(values[3]);
    const auto at = parse_iso(values[4]);
    if (!item || !use || !at) return no_exchange("form", line);
    return UseLine{values[0], values[1], *item, *use, *at};
}

Result<SheetTold> sheet_in(const std::vector<std::string>& values, std::size_t line) {
    JCIC_TRY(const auto from, RocDate::written(values[0]));
    JCIC_TRY(const auto to, RocDate::written(values[1]));
    SheetTold out{from, to, std::nullopt, 0, values[4]};
    if (values[2] != nobody) {
        JCIC_TRY(out.querier, person_in(values[2], line));
    }
    const auto lines = whole_number<std::uint64_t>(values[3]);
    const bool known = std::ranges::find(states_of_sheets_told, values[4]) != states_of_sheets_told.end();
    if (!lines || !known || to < from) return no_exchange("form", line);
    out.lines = *lines;
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
        JCIC_TRY(auto card, card_in(values, lines.at()));
        out.cards.push_back(std::move(card));
    }
    std::set<std::pair<std::string, Item>> told;
    while (lines.begins_with("use")) {
        JCIC_TRY(const auto values, lines.take("use", 5));
        JCIC_TRY(auto use, use_in(values, lines.at()));
        if (!told.emplace(use.query, use.item).second) return no_exchange("form", lines.at());
        out.uses.push_back(std::move(use));
        if (out.uses.size() > most_exchange_lines) return no_exchange("lines");
    }
    while (lines.begins_with("sheet")) {
        JCIC_TRY(const auto values, lines.take("sheet", 5));
        JCIC_TRY(auto sheet, sheet_in(values, lines.at()));
        out.sheets.push_back(std::move(sheet));
        if (out.sheets.size() > most_exchange_sheets) return no_exchange("lines");
    }
    return out;
}

/// Of the first line of a file that is none of this form; "newer" where a later program wrote it.
tl::unexpected<Fault> of_another_form(std::string_view file) {
    const auto line = file.substr(0, std::min(file.find('\n'), file.size()));
    const auto version = line.starts_with(form_name) ? whole_number<int>(line.substr(form_name.size())) : std::nullopt;
    if (!version || *version <= form_version) return no_exchange("form", 1);
    return fail(FaultCode::exchange_file, "exchange",
                {{"reason", "newer"}, {"found", std::to_string(*version)}, {"known", std::to_string(form_version)}});
}

/// The first, from 1.
std::size_t line_that_differs(std::string_view one, std::string_view other) {
    const auto at = std::ranges::mismatch(one, other).in1 - one.begin();
    return 1 + static_cast<std::size_t>(std::ranges::count(one.substr(0, static_cast<std::size_t>(at)), '\n'));
}

}  // namespace

std::string_view name_of(AuthorisationUse use) {
    return std::ranges::find(names_of_uses, use, &UseName::use)->name;
}

std::optional<AuthorisationUse> parse_use(std::string_view name) {
    const auto* found = std::ranges::find(names_of_uses, name, &UseName::name);
    if (found == names_of_uses.end()) return std::nullopt;
    return found->use;
}

std::vector<std::string> leave_out_what_cannot_be_told(DeskExchange& said) {
    std::set<std::string> out;
    std::erase_if(said.cards, [&](const CardLine& line) {
        const bool told = is_card_number(line.card) && !holds_personal_id(line.custodian.text()) &&
                          !(line.holder && holds_personal_id(line.holder->text()));
        if (!told) out.insert(line.card);
        return !told;
    });
    std::erase_if(said.uses, [&](const UseLine& line) {
        const bool told = is_reference(line.authorisation);
        if (!told) out.insert(line.authorisation);
        return !told;
    });
    std::erase_if(said.sheets, [&](const SheetTold& line) {
        const bool told = !(line.querier && holds_personal_id(line.querier->text()));
        if (!told) out.insert(line.from.text() + "-" + line.to.text());
        return !told;
    });
    return {out.begin(), out.end()};
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
    for (const auto& sheet : said.sheets)
        out += line_of({"sheet", sheet.from.text(), sheet.to.text(), sheet.querier ? sheet.querier->text() : nobody,
                        std::to_string(sheet.lines), sheet.state});
    out += line_of({"lines", std::to_string(said.cards.size() + said.uses.size() + said.sheets.size())});
    return out + line_of({"certificate", to_base64(certificate)});
}

std::string exchange_file(const std::string& text, ByteView signature) {
    return text + line_of({"signature", to_base64(signature)});
}

Result<ReadExchange> read_exchange(std::string_view file) {
    if (!file.starts_with(first_line) || file.substr(first_line.size(), 1) != "\n") return of_another_form(file);
    const auto last = file.rfind("\nsignature\t");
    if (last == std::string_view::npos || !file.ends_with('\n')) return no_exchange("cut");
    ReadExchange out;
    out.text = std::string(file.substr(0, last + 1));
    Lines lines(std::string_view(out.text).substr(std::min(out.text.size(), first_line.size() + 1)), 1);
    auto said = said_in(lines);
    if (!said && said.error().code == FaultCode::exchange_file) return tl::unexpected<Fault>(said.error());
    if (!said) return no_exchange("form", lines.at());
    out.said = *std::move(said);
    JCIC_CHECK(lines.number("lines").map([](std::uint64_t) {}));
    JCIC_TRY(const auto certificate, lines.one("certificate"));
    Lines end(file.substr(last + 1), lines.at());
    JCIC_TRY(const auto signature, end.one("signature"));
    auto der = from_base64(certificate);
    auto signed_by = from_base64(signature);
    if (!lines.done() || !end.done() || !der || !signed_by) return no_exchange("form");
    out.certificate = *std::move(der);
    out.signature = *std::move(signed_by);
    // No two texts say the same: what is believed is what was signed.
    if (const auto only = exchange_text(out.said, out.certificate); only != out.text)
        return no_exchange("form", line_that_differs(only, out.text));
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
