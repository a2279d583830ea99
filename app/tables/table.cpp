#include "app/tables/table.h"

#include "app/base/brought_table.h"
#include "app/base/text.h"

namespace jcic::tables {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
void add_cell(std::string& out, const std::string& text) {
    const auto cell = visible_text(text);
    const bool guarded = is_guarded_cell(cell);
    // Also what another reader, or this one, might take for the separator.
    if (!guarded && cell.find_first_of(",;\t\"\r\n'") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += guarded ? "\"'" : "\"";
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void add_line(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        add_cell(out, cells[i]);
    }
    out += "\r\n";
}

}  // namespace

std::string to_csv(const Table& table) {
    std::string out(byte_order_mark);
    add_line(out, table.columns);
    for (const auto& row : table.rows) add_line(out, row);
    return out;
}

Result<std::vector<std::vector<std::string>>> from_csv(ByteView file) {
    return read_brought_table(file);
}

std::size_t head_of(const std::vector<std::vector<std::string>>& rows) {
    return head_of_table(rows);
}

}  // namespace jcic::tables
