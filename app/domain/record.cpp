#include "app/domain/record.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

constexpr std::uint8_t packed_form = 1;

bool is_date(const std::string& text) {
    const auto date = RocDate::parse(text);
    return date && date->text() == text;
}

/// Printable on one line: nothing that could break out of its cell.
bool is_plain(std::string_view text) {
    return is_utf8(view(text)) &&
           std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

bool fits(ColumnKind kind, const std::string& cell) {
    if (cell.empty()) return true;
    switch (kind) {
        case ColumnKind::amount:
            // One way to write a number, so that equal records have equal bytes.
            return signed_number(cell).has_value();
        case ColumnKind::date:
            return is_date(cell);
        // Codes and numbers of others are shown as the agency writes them (R-IT-8): never judged, only displayable.
        case ColumnKind::text:
        case ColumnKind::code:
        case ColumnKind::person_id:
        case ColumnKind::payer_id:
            return is_plain(cell);
    }
    return false;
}

bool too_long(const std::string& text) {
    return code_points(text) > Record::longest_cell;
}

tl::unexpected<Fault> beyond(std::size_t limit, std::string reason, std::string row) {
    return fail(FaultCode::host_answer, "record",
                {{"reason", std::move(reason)}, {"row", std::move(row)}, {"limit", std::to_string(limit)}});
}

tl::unexpected<Fault> misfit(std::size_t row, std::string_view column) {
    return fail(FaultCode::host_answer, "record", {{"row", std::to_string(row)}, {"column", std::string{column}}});
}

}  // namespace

Result<Record> Record::make(Item item, Header header, std::vector<Row> rows) {
    if (!is_plain(header.subject_id)) return misfit(0, "subject_id");
    if (!is_plain(header.subject_name)) return misfit(0, "subject_name");
    if (!header.birth_date.empty() && !is_date(header.birth_date)) return misfit(0, "birth_date");
    if (too_long(header.subject_id) || too_long(header.subject_name)) return beyond(longest_cell, "cell-length", "0");
    if (rows.size() > most_rows) return beyond(most_rows, "rows", "");
    const auto columns = info(item).columns;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].size() != columns.size()) return misfit(r + 1, "");
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (too_long(rows[r][c])) return beyond(longest_cell, "cell-length", std::to_string(r + 1));
            if (!fits(columns[c].kind, rows[r][c])) return misfit(r + 1, columns[c].key);
        }
    }
    return Record(item, std::move(header), std::move(rows));
}

std::optional<long long> Record::total(std::size_t column) const {
    long long sum = 0;
    for (const auto& row : rows_) {
        if (row[column].empty()) continue;
        const auto value = signed_number(row[column]);
        if (!value || __builtin_add_overflow(sum, *value, &sum)) return std::nullopt;
    }
    return sum;
}

Bytes Record::pack() const {
    Packer out;
    out.u8(packed_form)
        .text(code_of(item_))
        .text(header_.subject_id)
        .text(header_.subject_name)
        .text(header_.birth_date);
    out.u8(header_.year ? 1 : 0).u32(static_cast<std::uint32_t>(header_.year.value_or(0)));
    out.u32(static_cast<std::uint32_t>(rows_.size()));
    out.u32(static_cast<std::uint32_t>(info(item_).columns.size()));
    for (const auto& row : rows_)
        for (const auto& cell : row) out.text(cell);
    return out.take();
}

Result<Record> Record::unpack(ByteView bytes) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "record"); };
    Unpacker in{bytes};
    if (in.u8() != packed_form) return corrupt();
    const auto item = parse_item(in.text());
    if (!item) return corrupt();
    Header header{in.text(), in.text(), in.text(), {}};
    const bool has_year = in.u8() != 0;
    const auto year = static_cast<int>(in.u32());
    if (has_year) header.year = year;
    const auto row_count = in.u32();
    if (in.u32() != info(*item).columns.size()) return corrupt();
    std::vector<Row> rows;
    for (std::uint32_t r = 0; r < row_count && in.ok(); ++r) {
        Row row(info(*item).columns.size());
        for (auto& cell : row) cell = in.text();
        rows.push_back(std::move(row));
    }
    if (!in.finished()) return corrupt();
    auto record = make(*item, std::move(header), std::move(rows));
    if (!record) return corrupt();
    return record;
}

std::string grouped_amount(std::string_view digits) {
    std::string out;
    const bool negative = !digits.empty() && digits.front() == '-';
    if (negative) digits.remove_prefix(1);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out.push_back(',');
        out.push_back(digits[i]);
    }
    return negative ? "-" + out : out;
}

}  // namespace jcic::domain
