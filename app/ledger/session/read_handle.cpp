#include "app/ledger/session/read_handle.h"

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/renewal.h"

namespace jcic::ledger {

ReadHandle::ReadHandle(OpenLedger& session, std::filesystem::path place, std::unique_ptr<Database> file)
    : opened(session),
      folder(std::move(place)),
      origin(opened.origin()),
      records_key(opened.records_key().clone()),
      deletions(folder, origin, opened.ledger_key()),
      database(std::move(file)),
      values(*database, origin, records_key, opened.dependencies().random),
      events(*database, values),
      seals(*database) {}

Result<std::unique_ptr<ReadHandle>> ReadHandle::beside(OpenLedger& opened) {
    return of_copy(opened, opened.folder());
}

Result<std::unique_ptr<ReadHandle>> ReadHandle::of_copy(OpenLedger& opened, std::filesystem::path folder) {
    const std::lock_guard guard(opened.mutex());
    if (opened.records_key()) keep_up_with_records_key(opened);
    JCIC_TRY(auto database, Database::open(database_path(folder), database_key(opened.origin(), opened.ledger_key()),
                                           Database::Mode::beside));
    return std::make_unique<ReadHandle>(opened, std::move(folder), std::move(database));
}

}  // namespace jcic::ledger
