#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

#include "app/base/text.h"
#include "app/tables/table.h"

namespace jcic::tables {
namespace {

/// A file without a name, in memory.
class MemoryFile {
public:
    MemoryFile() : fd_(memfd_create("table", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (fd_ >= 0) close(fd_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] bool made() const { return fd_ >= 0; }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }
    [[nodiscard]] Result<Bytes> contents() const {
        const auto size = lseek(fd_, 0, SEEK_END);
        Bytes out(size > 0 ? static_cast<std::size_t>(size) : 0);
        if (size <= 0 || pread(fd_, out.data(), out.size(), 0) != size)
            return fail(FaultCode::file_write, "workbook", {{"reason", "memory"}});
        return out;
    }

private:
    int fd_;
};

constexpr double widest = 60;  ///< characters
constexpr double narrowest = 8;

/// Writes text, as it is to be seen; a cell that is not taken (longer than Excel's) is remembered.
class Cells {
public:
    explicit Cells(lxw_worksheet* sheet) : sheet_(sheet) {}
    void write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* look) {
        keep(worksheet_write_string(sheet_, row, column, visible_text(text).c_str(), look));
    }
    void merge(lxw_row_t row, lxw_col_t first, lxw_col_t last, const std::string& text, lxw_format* look) {
        keep(worksheet_merge_range(sheet_, row, first, row, last, visible_text(text).c_str(), look));
    }
    [[nodiscard]] lxw_worksheet* sheet() const { return sheet_; }
    [[nodiscard]] lxw_error refused() const { return refused_; }

private:
    void keep(lxw_error error) {
        if (refused_ == LXW_NO_ERROR) refused_ = error;
    }
    lxw_worksheet* sheet_;
    lxw_error refused_ = LXW_NO_ERROR;
};

void write_rows(Cells& cells, lxw_format* heading, const Table& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        std::size_t longest = table.columns[i].size();
        cells.write(0, column, table.columns[i], heading);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto& cell = table.rows[row][i];
            longest = std::max(longest, cell.size());
            cells.write(static_cast<lxw_row_t>(row + 1), column, cell, nullptr);
        }
        // Three bytes of Chinese are as wide as two digits.
        const auto width = std::clamp(static_cast<double>(longest) * 2 / 3 + 2, narrowest, widest);
        worksheet_set_column(cells.sheet(), column, column, width, nullptr);
    }
    worksheet_freeze_panes(cells.sheet(), 1, 0);
}

class Looks {
public:
    explicit Looks(lxw_workbook* book)
        : title_(workbook_add_format(book)),
          words_(workbook_add_format(book)),
          heading_(workbook_add_format(book)),
          cell_(workbook_add_format(book)) {
        constexpr double title_size = 12;
        for (auto* each : {title_, words_, heading_, cell_}) {
            format_set_text_wrap(each);
            format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
        }
        format_set_bold(title_);
        format_set_font_size(title_, title_size);
        for (auto* boxed : {heading_, cell_}) format_set_border(boxed, LXW_BORDER_THIN);
        format_set_bold(heading_);
    }
    [[nodiscard]] lxw_format* of(Sheet::Kind kind) const {
        switch (kind) {
            case Sheet::Kind::title:
                return title_;
            case Sheet::Kind::words:
                return words_;
            case Sheet::Kind::heading:
                return heading_;
            case Sheet::Kind::row:
                break;
        }
        return cell_;
    }

private:
    lxw_format* title_;
    lxw_format* words_;
    lxw_format* heading_;
    lxw_format* cell_;
};

/// The library widens no merged cell, and Excel heightens no row for one: about as many lines as the words need.
double height_of(const std::string& words, double width) {
    constexpr double line = 16;      // points
    constexpr double highest = 409;  // that a row can be
    double lines = 0;
    std::size_t from = 0;
    while (from <= words.size()) {
        const auto end = std::min(words.find('\n', from), words.size());
        lines += 1 + std::floor(static_cast<double>(end - from) * 2 / 3 / width);
        from = end + 1;
    }
    return std::min(line * lines, highest);
}

void write_heading(Cells& cells, lxw_row_t at, const Sheet::Line& line, lxw_format* look) {
    for (std::size_t i = 0; i < line.cells.size();) {
        auto end = i + 1;
        while (end < line.cells.size() && !line.cells[i].empty() && line.cells[end] == line.cells[i]) ++end;
        const auto first = static_cast<lxw_col_t>(i);
        const auto last = static_cast<lxw_col_t>(end - 1);
        if (first == last)
            cells.write(at, first, line.cells[i], look);
        else
            cells.merge(at, first, last, line.cells[i], look);
        i = end;
    }
}

void write_lines(Cells& cells, const Sheet& page, const Looks& looks) {
    double whole = 0;
    for (std::size_t i = 0; i < page.widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(cells.sheet(), column, column, page.widths[i], nullptr);
        whole += page.widths[i];
    }
    lxw_row_t at = 0;
    for (const auto& line : page.lines) {
        auto* look = looks.of(line.kind);
        if (line.kind == Sheet::Kind::heading) {
            write_heading(cells, at, line, look);
        } else if (line.kind == Sheet::Kind::row) {
            for (std::size_t i = 0; i < line.cells.size(); ++i)
                cells.write(at, static_cast<lxw_col_t>(i), line.cells[i], look);
        } else {
            const auto& words = line.cells.front();
            worksheet_set_row(cells.sheet(), at, height_of(words, whole), nullptr);
            if (page.widths.size() > 1)
                cells.merge(at, 0, static_cast<lxw_col_t>(page.widths.size() - 1), words, look);
            else
                cells.write(at, 0, words, look);
        }
        ++at;
    }
    worksheet_set_landscape(cells.sheet());
    worksheet_set_paper(cells.sheet(), 9);  // A4
    worksheet_fit_to_pages(cells.sheet(), 1, 0);
}

/// `write` is given the workbook and the cells of its one sheet.
template <class Write>
Result<Bytes> one_sheet(const std::string& name, const Write& write) {
    const MemoryFile file;
    if (!file.made()) return fail(FaultCode::file_write, "workbook", {{"reason", "memory"}});
    std::string folder = "/dev/shm";
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    const auto path = file.path();
    auto* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) return fail(FaultCode::file_write, "workbook", {{"reason", "memory"}});
    auto* sheet = workbook_add_worksheet(book, name.c_str());
    if (sheet == nullptr) sheet = workbook_add_worksheet(book, nullptr);  // a title that Excel does not allow
    Cells cells(sheet);
    write(book, cells);
    const auto closed = workbook_close(book);
    for (const auto error : {cells.refused(), closed})
        if (error != LXW_NO_ERROR) return fail(FaultCode::file_write, "workbook", {{"reason", lxw_strerror(error)}});
    return file.contents();
}

}  // namespace

Result<Bytes> to_workbook(const Table& table) {
    return one_sheet(table.title, [&](lxw_workbook* book, Cells& cells) {
        auto* heading = workbook_add_format(book);
        format_set_bold(heading);
        write_rows(cells, heading, table);
    });
}

Result<Bytes> to_workbook(const Sheet& sheet) {
    return one_sheet(sheet.name, [&](lxw_workbook* book, Cells& cells) { write_lines(cells, sheet, Looks(book)); });
}

}  // namespace jcic::tables
