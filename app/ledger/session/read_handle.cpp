#include "app/ledger/session/read_handle.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

ReadHandle::ReadHandle(OpenLedger& session, Place files, std::unique_ptr<Database> file)
    : opened(session),
      place(std::move(files)),
      origin(opened.origin),
      records_key(opened.records_key.clone()),
      deletions(place.folder, origin, opened.ledger_key),
      database(std::move(file)),
      values(*database, origin, records_key, opened.dependencies.random),
      years(place.years_in, year_key(origin, opened.ledger_key)),
      events(*database, values, years),
      seals(*database) {}

Result<std::unique_ptr<ReadHandle>> ReadHandle::beside(OpenLedger& opened) {
    return of_copy(opened, {opened.folder, opened.folder});
}

Result<std::unique_ptr<ReadHandle>> ReadHandle::of_copy(OpenLedger& opened, Place place) {
    const std::lock_guard guard(opened.mutex);
    if (opened.records_key) keep_up_with_records_key(opened);
    JCIC_TRY(auto database, Database::open(database_path(place.folder), database_key(opened.origin, opened.ledger_key),
                                           Database::Mode::beside));
    auto out = std::make_unique<ReadHandle>(opened, std::move(place), std::move(database));
    // What the session knows of its years, also where no listing tells of them any more.
    if (out->place.folder == opened.folder)
        for (const auto& known : opened.years.known()) out->years.add(known.year);
    return out;
}

}  // namespace jcic::ledger
