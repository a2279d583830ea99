#include <algorithm>
#include <array>
#include <optional>

#include "app/base/brought_text.h"
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

/// A formula behind apostrophes, or none: what is written has one more before it, and one less comes back.
bool is_guarded(std::string_view cell) {
    return is_formula(cell.substr(std::min(cell.find_first_not_of('\''), cell.size())));
}

void add_cell(std::string& out, const std::string& text) {
    const auto cell = visible_text(text);
    const bool guarded = is_guarded(cell);
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

/// Excel's own first line, "sep=;", names the separator. Else that of the first line's which stands there most often
/// outside quotes: spreadsheets write ";" where a comma begins decimals, and tabs into UTF-16.
class Separator {
public:
    explicit Separator(std::string_view text) {
        constexpr std::string_view named = "sep=";
        if (text.starts_with(named) && text.size() > named.size() + 1 && ends_line(text[named.size() + 1])) {
            sign_ = text[named.size()];
            named_ = named.size() + 1;
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
    static bool ends_line(char c) { return c == '\r' || c == '\n'; }
    char sign_ = ',';
    std::size_t named_ = 0;
};

/// One pass over the text.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text), separator_(text), ends_{separator_.sign(), '\r', '\n'} {}

    Result<std::vector<std::vector<std::string>>> read() {
        std::vector<std::vector<std::string>> rows;
        rest_.remove_prefix(separator_.named());
        while (!rest_.empty()) {
            std::vector<std::string> row;
            do {
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
        return fail(FaultCode::file_form, "csv", {{"line", std::to_string(line_)}, {"reason", reason}});
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
        if (cell.starts_with('\'') && is_guarded(cell)) return cell.substr(1);
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
    std::size_t cells_ = 0;
};

/// What begins so is no text: a workbook of today, or of Excel 97.
bool is_workbook(ByteView file) {
    constexpr std::array<std::string_view, 2> marks{"PK\x03\x04", "\xD0\xCF\x11\xE0"};
    return std::ranges::any_of(marks, [&](std::string_view mark) {
        return file.size() >= mark.size() && std::ranges::equal(file.first(mark.size()), view(mark));
    });
}

}  // namespace

std::string to_csv(const Table& table) {
    std::string out(byte_order_mark);
    add_line(out, table.columns);
    for (const auto& row : table.rows) add_line(out, row);
    return out;
}

Result<std::vector<std::vector<std::string>>> from_csv(ByteView file) {
    if (is_workbook(file)) return fail(FaultCode::file_form, "csv", {{"reason", "workbook"}});
    JCIC_TRY(const auto brought, read_brought_text(file));
    return Reader(brought.text).read();
}

std::size_t head_of(const std::vector<std::vector<std::string>>& rows) {
    const auto found = std::ranges::find_if_not(rows, [](const auto& row) { return row.empty(); });
    return static_cast<std::size_t>(found - rows.begin());
}

}  // namespace jcic::tables
