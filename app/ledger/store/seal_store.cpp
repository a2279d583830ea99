#include "app/ledger/store/seal_store.h"

namespace jcic::ledger {
namespace {

Result<std::optional<StoredSeal>> read_row(Statement& statement) {
    JCIC_TRY(const bool there, statement.step());
    if (!there) return std::nullopt;
    JCIC_TRY(auto note, Note::parse(statement.text_at(1)));
    JCIC_TRY(auto seal, Seal::parse(note.text));
    if (seal.epoch != statement.number_at(0))
        return fail(FaultCode::ledger_corrupt, "ledger.seal", {{"reason", "epoch"}});
    return StoredSeal{std::move(seal), std::move(note), statement.blob_at(2)};
}

}  // namespace

Result<void> SealStore::put(std::uint64_t epoch, const Note& note, ByteView certificate) {
    JCIC_TRY(auto insert, database_.prepare("INSERT INTO seal(epoch, note, certificate) VALUES(?1, ?2, ?3)"));
    insert.number(epoch).text(note.pack());
    if (!certificate.empty()) insert.blob(certificate);  // else NULL, as what is not bound
    return insert.run();
}

Result<std::optional<StoredSeal>> SealStore::last() {
    JCIC_TRY(auto found, database_.prepare("SELECT epoch, note, certificate FROM seal ORDER BY epoch DESC LIMIT 1"));
    return read_row(found);
}

Result<std::optional<StoredSeal>> SealStore::of(std::uint64_t epoch) {
    JCIC_TRY(auto found, database_.prepare("SELECT epoch, note, certificate FROM seal WHERE epoch=?1"));
    return read_row(found.number(epoch));
}

}  // namespace jcic::ledger
