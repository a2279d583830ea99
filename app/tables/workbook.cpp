#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>

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

void write_rows(lxw_worksheet* sheet, lxw_format* heading, const Table& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        std::size_t longest = table.columns[i].size();
        worksheet_write_string(sheet, 0, column, table.columns[i].c_str(), heading);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto& cell = table.rows[row][i];
            longest = std::max(longest, cell.size());
            worksheet_write_string(sheet, static_cast<lxw_row_t>(row + 1), column, cell.c_str(), nullptr);
        }
        // Three bytes of Chinese are as wide as two digits.
        const auto width = std::clamp(static_cast<double>(longest) * 2 / 3 + 2, narrowest, widest);
        worksheet_set_column(sheet, column, column, width, nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
}

}  // namespace

Result<Bytes> to_workbook(const Table& table) {
    const MemoryFile file;
    if (!file.made()) return fail(FaultCode::file_write, "workbook", {{"reason", "memory"}});
    std::string folder = "/dev/shm";
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    const auto path = file.path();
    auto* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) return fail(FaultCode::file_write, "workbook", {{"reason", "memory"}});
    auto* heading = workbook_add_format(book);
    format_set_bold(heading);
    auto* sheet = workbook_add_worksheet(book, table.title.c_str());
    if (sheet == nullptr) sheet = workbook_add_worksheet(book, nullptr);  // a title that Excel does not allow
    write_rows(sheet, heading, table);
    if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
        return fail(FaultCode::file_write, "workbook", {{"reason", lxw_strerror(error)}});
    return file.contents();
}

}  // namespace jcic::tables
