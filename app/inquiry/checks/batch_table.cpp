// The table of a batch: its columns, its lines, a sample.

#include "app/inquiry/checks/batch_table.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/official_names.h"
#include "app/inquiry/checks/batch.h"
#include "app/inquiry/checks/standing_out.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

/// Of every item its column, where people look for it: before the year that one of them needs.
const std::vector<BatchColumn>& table_columns() {
    static const auto columns = [] {
        std::vector<BatchColumn> out{
            {"subject-id", JCIC_WORD("registers", "受查人身分證字號"), Field::subject_id},
            {"subject-name", JCIC_WORD("registers", "姓名"), Field::subject_name},
            {"business", JCIC_WORD("registers", "業務別"), Field::business},
            {"subject-kind", JCIC_WORD("registers", "對象別"), Field::subject_kind},
            {"borrower-id", JCIC_WORD("registers", "授信戶證號"), Field::borrower_id},
            {"borrower-name", JCIC_WORD("registers", "授信戶姓名"), Field::borrower_name},
            {"borrower-checked", JCIC_WORD("registers", "統一編號查證處所"), Field::borrower_checked},
            {"case-number", JCIC_WORD("registers", "案號"), Field::case_number},
            {"reason", JCIC_WORD("registers", "事由"), Field::reason},
            {"authorisation", JCIC_WORD("registers", "授權書"), Field::authorisation},
        };
        for (const auto& item : domain::known_items())
            out.push_back({item.code, item.code.data(), Field::items, item.item});
        out.push_back({"year", JCIC_WORD("registers", "調閱年度"), Field::year});
        return out;
    }();
    return columns;
}

constexpr std::string_view packed_batch = "batch v3";
/// Without the file's name.
constexpr std::string_view packed_batch_unnamed = "batch v2";
/// Of before the loan system's cases: without their references.
constexpr std::string_view packed_batch_before = "batch v1";

/// By place in the file; nullopt under an empty name.
using Places = std::vector<std::optional<std::size_t>>;

tl::unexpected<Fault> no_batch(const char* reason, std::vector<Detail> about = {}) {
    about.push_back({"reason", reason});
    return tl::unexpected<Fault>(Fault{FaultCode::input_form, "batch", std::move(about)});
}

Result<Places> places_of(const std::vector<std::string>& head) {
    Places out;
    for (const auto& cell : head) {
        const auto name = plain_cell(cell);
        if (name.empty()) {
            out.emplace_back();
            continue;
        }
        if (const auto lost = first_lost(name))
            return no_batch("unreadable", {{"field", name}, {"label", name}, {"position", std::to_string(*lost)}});
        const auto found = std::ranges::find_if(table_columns(), [&](const BatchColumn& one) {
            return same_word(name, {one.name, one.title});
        });
        if (found == table_columns().end()) return no_batch("no-column", {{"column", std::to_string(out.size() + 1)}});
        const auto place = static_cast<std::size_t>(found - table_columns().begin());
        if (std::ranges::find(out, std::optional(place)) != out.end())
            return no_batch("twice", {{"field", std::string(found->name)}});
        out.emplace_back(place);
    }
    if (std::ranges::find(out, std::optional(std::size_t{0})) == out.end())
        return fail(FaultCode::input_missing, "batch", {{"field", std::string(table_columns().front().name)}});
    return out;
}

Result<BatchLine> line_at(const std::vector<std::string>& cells, std::size_t number, const Places& places) {
    BatchLine out{number, std::vector<std::string>(table_columns().size()), {}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto text = plain_cell(cells[i]);
        if (i < places.size() && places[i])
            out.typed[*places[i]] = std::move(text);
        else if (!text.empty())  // what nobody can place is not dropped in silence
            return no_batch("more-cells", {{"line", std::to_string(number)}});
    }
    return out;
}

bool is_blank(const std::vector<std::string>& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return plain_cell(cell).empty(); });
}

}  // namespace

std::size_t Batch::ready() const {
    return static_cast<std::size_t>(std::ranges::count_if(lines, &BatchLine::ready));
}

std::size_t Batch::submitted() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const BatchLine& line) { return line.submitted.has_value(); }));
}

std::map<Item, std::size_t> Batch::items_ready() const {
    std::map<Item, std::size_t> out;
    for (const auto& line : lines) {
        if (!line.ready()) continue;
        for (const auto item : line.form.items) ++out[item];
    }
    return out;
}

namespace {

/// Whether the two differ in their items alone: one announcement, of an agency that has more than one of them.
bool is_same_announcement(const Remark& one, const Remark& other) {
    return one.kind == Remark::Kind::under_maintenance && other.kind == one.kind &&
           std::ranges::equal(one.details, other.details,
                              [](const Detail& a, const Detail& b) { return a == b || a.key == "item"; });
}

void add_items_of(const Remark& more, Remark& to) {
    auto& items = std::ranges::find(to.details, std::string_view("item"), &Detail::key)->value;
    const auto& others = std::ranges::find(more.details, std::string_view("item"), &Detail::key)->value;
    std::string all;
    for (const auto item : domain::all_items)
        if (const auto code = domain::code_of(item);
            items.find(code) != std::string::npos || others.find(code) != std::string::npos)
            all.append(all.empty() ? "" : "、").append(code);
    items = all;
}

}  // namespace

std::vector<Remark> Batch::ahead() const {
    std::vector<Remark> out;
    for (const auto& line : lines) {
        if (!line.ready()) continue;
        for (const auto& remark : line.remarks) {
            if (!is_of_the_request(remark.kind) || std::ranges::find(out, remark) != out.end()) continue;
            const auto known =
                std::ranges::find_if(out, [&](const Remark& one) { return is_same_announcement(one, remark); });
            if (known != out.end())
                add_items_of(remark, *known);
            else
                out.push_back(remark);
        }
    }
    return out;
}

void Batch::add(Batch&& more) {
    std::size_t number = 0;
    std::set<std::string> known;
    for (const auto& line : lines) {
        number = std::max(number, line.number);
        known.insert(line.reference);
    }
    for (auto& line : more.lines) {
        if (!line.reference.empty() && known.contains(line.reference)) continue;
        if (!lines.empty()) line.number = ++number;
        lines.push_back(std::move(line));
    }
}

Bytes Batch::pack() const {
    Packer out;
    out.text(packed_batch).u32(static_cast<std::uint32_t>(table_columns().size())).text(file);
    for (const auto& line : lines) {
        if (line.submitted) continue;
        out.u32(static_cast<std::uint32_t>(line.number));
        out.text(line.reference);
        for (const auto& cell : line.typed) out.text(cell);
    }
    return out.take();
}

Result<Batch> Batch::unpack(ByteView bytes) {
    Unpacker in(bytes);
    Batch out;
    const auto form = in.text();
    const std::size_t columns = in.u32();
    const bool named = form == packed_batch, referred = named || form == packed_batch_unnamed;
    // A draft of before a number could be looked up has every column but that one.
    const bool narrow = form == packed_batch_before && columns + 1 == table_columns().size();
    const bool known = narrow || ((referred || form == packed_batch_before) && columns == table_columns().size());
    if (named) out.file = in.text();
    while (known && in.ok() && !in.finished()) {
        BatchLine line{in.u32(), {}, {}};
        if (referred) line.reference = in.text();
        for (const auto& column : table_columns())
            line.typed.push_back(narrow && column.field == Field::borrower_checked ? std::string() : in.text());
        out.lines.push_back(std::move(line));
    }
    if (!known || !in.ok()) return fail(FaultCode::input_form, "batch.unpack");
    return out;
}

std::span<const BatchColumn> batch_columns() {
    return table_columns();
}

std::vector<std::string> batch_choices(std::size_t column) {
    std::vector<std::string> out;
    const auto& one = table_columns().at(column);
    if (one.item) return {std::string(cell_yes), std::string(cell_no)};
    if (one.field == Field::business)
        for (const auto business : domain::all_businesses) out.emplace_back(domain::official_name(business));
    if (one.field == Field::subject_kind)
        for (const auto kind : domain::all_subject_kinds) out.emplace_back(domain::official_name(kind));
    return out;
}

Result<Batch> batch_of(const std::vector<std::vector<std::string>>& table) {
    const auto head = std::ranges::find_if_not(table, is_blank);
    if (head == table.end()) return no_batch("empty");
    JCIC_TRY(const auto places, places_of(*head));
    Batch out;
    out.columns =
        static_cast<std::size_t>(std::ranges::count_if(places, [](const auto& place) { return place.has_value(); }));
    for (auto i = static_cast<std::size_t>(head - table.begin()) + 1; i < table.size(); ++i) {
        if (is_blank(table[i])) continue;
        if (out.lines.size() == most_batch_lines) return no_batch("lines");
        JCIC_TRY(auto line, line_at(table[i], i + 1, places));
        out.lines.push_back(std::move(line));
    }
    if (out.lines.empty()) return no_batch("empty");
    return out;
}

std::vector<std::vector<std::string>> batch_sample() {
    std::vector<std::string> head;
    for (const auto& column : table_columns()) head.emplace_back(column.title);
    const std::string business(domain::official_name(domain::Business::lending));
    const std::string borrower(domain::official_name(domain::SubjectKind::borrower));
    const std::string guarantor(domain::official_name(domain::SubjectKind::guarantor));
    const std::string yes(cell_yes);
    const std::string no(cell_no);
    // The numbers are too short on purpose: a sample that somebody leaves in is never anybody's query.
    return {std::move(head),
            {"A1000", "範例甲", business, borrower, "", "", "", "115-範例-00001", "房屋貸款申請審查", "", yes, yes, yes,
             ""},
            {"B2000", "範例乙", business, guarantor, "A1000", "範例甲", "", "115-範例-00001", "房屋貸款保證人審查", "",
             yes, yes, no, ""}};
}

}  // namespace jcic::inquiry
