#include <algorithm>
#include <array>

#include "app/base/text.h"
#include "app/tables/table.h"

namespace jcic::tables {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// A spreadsheet's own and, where it is Chinese or Japanese, their wide forms; what is between two lines or columns
/// may be passed over before one (OWASP, CSV Injection).
constexpr std::array<std::string_view, 10> formula_signs{"=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"};
/// Beyond any file of a branch: the largest is a year's, of 100,000 lines.
constexpr std::size_t most_cells = 2'000'000;
constexpr std::size_t longest_cell = std::size_t{64} << 10U;  ///< bytes: what no window could lay out

bool is_formula(std::string_view cell) {
    return std::ranges::any_of(formula_signs, [&](std::string_view sign) { return cell.starts_with(sign); });
}

void add_cell(std::string& out, const std::string& text) {
    const auto cell = visible_text(text);
    const bool quoted = is_formula(cell) || cell.find_first_of(",\"\r\n'") != std::string_view::npos;
    if (!quoted) {
        out += cell;
        return;
    }
    out += '"';
    if (is_formula(cell)) out += '\'';
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

/// One pass over the text.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    Result<std::vector<std::vector<std::string>>> read() {
        std::vector<std::vector<std::string>> rows;
        while (!rest_.empty()) {
            std::vector<std::string> row;
            do {
                JCIC_TRY(auto cell, this->cell());
                if (++cells_ > most_cells || cell.size() > longest_cell) return wrong("size");
                row.push_back(std::move(cell));
            } while (take(','));
            take('\r');
            if (!rest_.empty() && !take('\n')) return wrong("quote");
            ++line_;
            if (row.size() == 1 && row.front().empty()) row.clear();
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    tl::unexpected<Fault> wrong(const char* reason) const {
        return fail(FaultCode::file_form, "csv", {{"line", std::to_string(line_)}, {"reason", reason}});
    }

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    Result<std::string> cell() {
        if (!take('"')) {
            const auto end = std::min(rest_.find_first_of(",\r\n"), rest_.size());
            std::string out(rest_.substr(0, end));
            rest_.remove_prefix(end);
            return out;
        }
        std::string out;
        for (;;) {
            const auto end = rest_.find('"');
            if (end == std::string_view::npos) return wrong("quote");
            out += rest_.substr(0, end);
            rest_.remove_prefix(end + 1);
            if (!take('"')) break;
            out += '"';
        }
        line_ += static_cast<std::size_t>(std::ranges::count(out, '\n'));
        if (out.starts_with('\'') && is_formula(std::string_view(out).substr(1))) out.erase(0, 1);
        return out;
    }

    std::string_view rest_;
    std::size_t line_ = 1;
    std::size_t cells_ = 0;
};

}  // namespace

std::string to_csv(const Table& table) {
    std::string out(byte_order_mark);
    add_line(out, table.columns);
    for (const auto& row : table.rows) add_line(out, row);
    return out;
}

Result<std::vector<std::vector<std::string>>> from_csv(ByteView file) {
    JCIC_TRY(const auto text, decode_text(file));
    return Reader(text).read();
}

std::size_t head_of(const std::vector<std::vector<std::string>>& rows) {
    const auto found = std::ranges::find_if_not(rows, [](const auto& row) { return row.empty(); });
    return static_cast<std::size_t>(found - rows.begin());
}

}  // namespace jcic::tables
