#include "app/ledger/read_handle.h"

#include "app/ledger/opened.h"

namespace jcic::ledger {

Result<std::unique_ptr<ReadHandle>> ReadHandle::beside(Opened& opened) {
    return of_copy(opened, opened.folder);
}

Result<std::unique_ptr<ReadHandle>> ReadHandle::of_copy(Opened& opened, const std::filesystem::path& folder) {
    return of_copy(opened, folder, folder);
}

Result<std::unique_ptr<ReadHandle>> ReadHandle::of_copy(Opened& opened, const std::filesystem::path& folder,
                                                        const std::filesystem::path& years_in) {
    const std::lock_guard guard(opened.mutex);
    auto records = opened.records_key ? std::optional(opened.records_key->clone()) : std::nullopt;
    JCIC_TRY(auto database, Database::open(database_path(folder), database_key(opened.origin, opened.ledger_key),
                                           Database::Mode::existing));
    JCIC_TRY(auto listed, DeletionList(folder, opened.origin, opened.ledger_key).read());
    ClosedYears years(years_in, year_key(opened.origin, opened.ledger_key));
    return std::make_unique<ReadHandle>(std::move(database), std::move(years), opened.origin, std::move(records),
                                        opened.means.random, std::move(listed));
}

}  // namespace jcic::ledger
