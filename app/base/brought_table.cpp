#include "app/base/brought_table.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/base/brought_text.h"

namespace jcic {
namespace {

/// A spreadsheet's own and, where it is Chinese or Japanese, their wide forms; what is between two lines or columns
/// may be passed over before one (OWASP, CSV Injection).
constexpr std::array<std::string_view, 10> formula_signs{"=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"};
/// Beyond any file of a branch: the largest is a year's, of 100,000 lines.
constexpr std::size_t most_cells = 2'000'000;
constexpr std::size_t longest_cell = std::size_t{64} << 10U;  ///< bytes: what no window could lay out

bool is_formula(std::string_view cell) {
    return std::ranges::any_of(formula_signs, [&](std::string_view sign) { return cell.starts_with(sign); });
}

/// Excel's own first line, "sep=;", names the separator. Else that of the first line's which stands there most often
/// outside quotes: spreadsheets write ";" where a comma begins decimals, and tabs into UTF-16.
class Separator {
public:
    explicit Separator(std::string_view text) {
        const auto first = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
        if (const auto named = named_in(first)) {
            sign_ = *named;
            named_ = first.size();
            return;
        }
        constexpr std::string_view signs = ",;\t";  // of two that stand there as often, the first
        std::array<std::size_t, signs.size()> times{};
        bool quoted = false;
        for (const char c : text.substr(std::min(text.find_first_not_of("\r\n"), text.size()))) {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (ends_line(c)) break;
            if (const auto at = signs.find(c); at != std::string_view::npos) ++times.at(at);
        }
        sign_ = signs[static_cast<std::size_t>(std::ranges::max_element(times) - times.begin())];
    }
    [[nodiscard]] char sign() const { return sign_; }
    /// How many bytes of the text name it.
    [[nodiscard]] std::size_t named() const { return named_; }

private:
    /// A program that saves the table anew quotes that line, fills it up with empty cells or writes SEP.
    static std::optional<char> named_in(std::string_view line) {
        if (line.starts_with('"')) line.remove_prefix(1);
        constexpr std::string_view begins = "sep=";
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
        if (line.size() <= begins.size() || !std::ranges::equal(line.substr(0, begins.size()), begins, {}, lower))
            return std::nullopt;
        const char sign = line[begins.size()];
        const auto after = line.substr(begins.size() + 1);
        const bool is_word = sign == '"' || (sign >= '0' && sign <= '9') || (lower(sign) >= 'a' && lower(sign) <= 'z');
        if (is_word || after.find_first_not_of(std::string{sign, '"', ' '}) != std::string_view::npos)
            return std::nullopt;
        return sign;
    }
    static bool ends_line(char c) { return c == '\r' || c == '\n'; }
    char sign_ = ',';
    std::size_t named_ = 0;
};

/// One pass over the text.
class TableReader {
public:
    explicit TableReader(std::string_view text) : rest_(text), separator_(text), ends_{separator_.sign(), '\r', '\n'} {}

    Result<TableRows> read() {
        TableRows rows;
        rest_.remove_prefix(separator_.named());
        while (!rest_.empty()) {
            std::vector<std::string> row;
            do {
                column_ = row.size() + 1;
                JCIC_TRY(auto cell, this->cell());
                if (++cells_ > most_cells || cell.size() > longest_cell) return wrong("size");
                row.push_back(std::move(cell));
            } while (take(separator_.sign()));
            const bool returned = take('\r');
            if (!take('\n') && !returned && !rest_.empty()) return wrong("quote");
            ++line_;
            if (row.size() == 1 && row.front().empty()) row.clear();
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    tl::unexpected<Fault> wrong(const char* reason) const {
        return fail(FaultCode::file_form, "csv",
                    {{"line", std::to_string(line_)}, {"column", std::to_string(column_)}, {"reason", reason}});
    }

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    Result<std::string> cell() {
        if (!rest_.starts_with('"')) return unquoted();
        const auto quoted = unquote(rest_);
        if (!quoted) return wrong("quote");
        rest_.remove_prefix(quoted->length);
        count_lines(quoted->text);
        return without_guard(quoted->text);
    }

    std::string unquoted() {
        // Excel's ="007", which keeps zeros: the quotes may hold a separator.
        if (rest_.starts_with("=\"")) {
            const auto quoted = unquote(rest_.substr(1));
            const auto length = quoted ? 1 + quoted->length : 0;
            if (quoted && (length == rest_.size() || ends_.find(rest_[length]) != std::string::npos)) {
                rest_.remove_prefix(length);
                count_lines(quoted->text);
                return quoted->text;
            }
        }
        const auto end = std::min(rest_.find_first_of(ends_), rest_.size());
        const std::string out(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return without_guard(out);
    }

    /// To a formula's text of its own, or to one in quotes that a spreadsheet wrote.
    static std::string without_guard(const std::string& cell) {
        if (cell.starts_with('\'') && is_guarded_cell(cell)) return cell.substr(1);
        if (cell.starts_with("=\""))
            if (auto text = unquote(std::string_view(cell).substr(1)); text && text->length == cell.size() - 1)
                return std::move(text->text);
        return cell;
    }

    struct Quoted {
        std::string text;
        std::size_t length = 0;  ///< with its quotes
    };
    /// What begins with a quote; nullopt where it does not end.
    static std::optional<Quoted> unquote(std::string_view in) {
        Quoted out;
        for (std::size_t at = 1;;) {
            const auto end = in.find('"', at);
            if (end == std::string_view::npos) return std::nullopt;
            out.text += in.substr(at, end - at);
            at = end + 1;
            if (at == in.size() || in[at] != '"') {
                out.length = at;
                return out;
            }
            out.text += '"';
            ++at;
        }
    }

    void count_lines(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++line_;
    }

    std::string_view rest_;
    Separator separator_;
    std::string ends_;  ///< of a cell that has no quotes
    std::size_t line_ = 1;
    std::size_t column_ = 1;
    std::size_t cells_ = 0;
};

/// What begins so is no text: a workbook of today, or of Excel 97.
bool is_workbook(ByteView file) {
    constexpr std::array<std::string_view, 2> marks{"PK\x03\x04", "\xD0\xCF\x11\xE0"};
    return std::ranges::any_of(marks, [&](std::string_view mark) {
        return file.size() >= mark.size() && std::ranges::equal(file.first(mark.size()), view(mark));
    });
}

/// Spreadsheets end each line with as many separators as any line once had cells, and write a line that was emptied as
/// separators alone.
void cut_to_named_columns(TableRows& rows) {
    const auto is_empty = [](const std::string& cell) { return cell.empty(); };
    const auto blank_is_none = [&](auto& row) {
        if (std::ranges::all_of(row, is_empty)) row.clear();
    };
    std::ranges::for_each(rows, blank_is_none);
    const auto head = head_of_table(rows);
    if (head == rows.size()) return;
    while (rows[head].back().empty()) rows[head].pop_back();
    const auto named = rows[head].size();
    for (auto& row : rows)
        while (row.size() > named && row.back().empty()) row.pop_back();
}

}  // namespace

bool is_guarded_cell(std::string_view cell) {
    return is_formula(cell.substr(std::min(cell.find_first_not_of('\''), cell.size())));
}

Result<TableRows> read_brought_table(ByteView file) {
    if (is_workbook(file)) return fail(FaultCode::file_form, "csv", {{"reason", "workbook"}});
    JCIC_TRY(const auto brought, read_brought_text(file));
    JCIC_TRY(auto rows, TableReader(brought.text).read());
    cut_to_named_columns(rows);
    return rows;
}

std::size_t head_of_table(const TableRows& rows) {
    const auto found = std::ranges::find_if_not(rows, [](const auto& row) { return row.empty(); });
    return static_cast<std::size_t>(found - rows.begin());
}

Result<std::string> decode_lines(ByteView bytes) {
    JCIC_TRY(const auto text, decode_text(bytes));
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    }
    return out;
}

}  // namespace jcic
