#include "app/ledger/years/year_folder.h"
#include "app/files/trouble.h"

#include <vector>

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr const char* part_ending = ".part";

}  // namespace

Result<FileLock> hold_years(const fs::path& folder) {
    JCIC_CHECK(make_folder(folder));
    JCIC_CHECK(sync_folder(folder.parent_path()));
    JCIC_TRY(auto lock, in_ledger(FileLock::try_take(folder / "years.lock")));
    if (!lock) return fail(FaultCode::ledger_busy, "ledger.year");
    return std::move(*lock);
}

fs::path part_of(const fs::path& file) {
    auto out = file;
    out += part_ending;
    return out;
}

Result<void> remove_parts(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (entry->path().filename().string().find(part_ending) != std::string::npos) found.push_back(entry->path());
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, folder, error.value()));
    for (const auto& file : found) JCIC_CHECK(remove_file(file));
    return {};
}

}  // namespace jcic::ledger
