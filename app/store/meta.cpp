#include "app/store/meta.h"

namespace jcic::ledger {

Result<std::optional<Bytes>> noted_in(Database& database, std::string_view name) {
    JCIC_TRY(auto found, database.prepare("SELECT value FROM meta WHERE name=?1"));
    JCIC_TRY(const bool there, found.text(name).step());
    if (!there) return std::nullopt;
    return found.blob_at(0);
}

Result<void> note_in(Database& database, std::string_view name, ByteView value) {
    JCIC_TRY(auto put, database.prepare("INSERT INTO meta(name, value) VALUES(?1, ?2)"
                                        " ON CONFLICT(name) DO UPDATE SET value=excluded.value"));
    return put.text(name).blob(value).run();
}

}  // namespace jcic::ledger
