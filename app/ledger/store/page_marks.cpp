#include "app/ledger/store/page_marks.h"

#include "app/ledger/store/database_pages.h"

namespace jcic::ledger {

PageMarks::PageMarks(sqlite3_file& file) : before_(file.pMethods), methods_{*before_, this} {
    methods_.all.xRead = read;
    file.pMethods = &methods_.all;
}

int PageMarks::read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    auto& self = *reinterpret_cast<const Methods*>(file->pMethods)->marks;
    const int done = self.before_->xRead(file, out, size, offset);
    constexpr auto whole = static_cast<sqlite3_int64>(page_size);
    if (self.lost_ || done != SQLITE_OK || size != whole || offset % whole != 0) return done;
    const auto page = static_cast<std::uint64_t>(offset / whole);
    if (page >= self.pages_.size()) self.pages_.resize(page + 1);
    self.pages_[page] = true;
    return done;
}

}  // namespace jcic::ledger
