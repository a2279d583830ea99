#include "app/workstation/sealed_secret.h"

#include "app/keys/crypto.h"
#include "app/keys/files.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t sealed_secret_room = 1024;  ///< bytes, of the file at most

Secret secret_sealing_key(const OpenLedger& opened, const SealedSecretForm& form) {
    return derive(opened.ledger_key().view(), opened.origin().id, opened.origin().prefix(form.purpose));
}

}  // namespace

Result<Secret> read_sealed_secret(Session& session, const std::filesystem::path& file, const SealedSecretForm& form) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "sealed.secret"); };
    // Where it cannot be read, nothing is known of it: what mends a damaged one would give up one that is whole.
    const auto bytes = files::read(file, sealed_secret_room);
    if (!bytes && bytes.error().code == FaultCode::file_form) return corrupt();
    if (!bytes) return tl::unexpected<Fault>(bytes.error());
    Unpacker in(*bytes);
    if (in.text() != form.text) return corrupt();
    return unseal_secret(secret_sealing_key(session.opened(), form), view(form.text), in.bytes());
}

bool lacks_sealed_secret(const Fault& fault) {
    return fault.code == FaultCode::file_missing || fault.code == FaultCode::ledger_corrupt;
}

Result<void> write_sealed_secret(Session& session, const std::filesystem::path& file, const SealedSecretForm& form,
                                 const Secret& secret) {
    auto& opened = session.opened();
    const auto box =
        seal(secret_sealing_key(opened, form), view(form.text), secret.view(), opened.dependencies().random);
    return replace_file(file, Packer().text(form.text).bytes(box).take());
}

}  // namespace jcic::ledger
