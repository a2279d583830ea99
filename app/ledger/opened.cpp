#include "app/ledger/opened.h"

#include <fstream>

#include "app/ledger/crypto.h"

namespace jcic::ledger {

Result<Roster> Opened::roster() {
    JCIC_TRY(const auto leaves, events.about("person:"));
    Roster out;
    for (const auto& leaf : leaves) JCIC_CHECK(out.apply(leaf));
    return out;
}

Result<void> commit_events(Opened& opened, Transaction& transaction) {
    JCIC_TRY(const auto head, opened.events.head());
    JCIC_CHECK(transaction.commit());
    return opened.head.advance(head);
}

Secret database_key(const Origin& origin, const Secret& ledger_key) {
    return derive(ledger_key.view(), origin.id, origin.prefix("database"));
}

std::filesystem::path database_path(const std::filesystem::path& folder) {
    return folder / "ledger.db";
}

Result<std::array<std::uint8_t, 16>> file_salt_of(const std::filesystem::path& file) {
    std::array<std::uint8_t, 16> out{};
    std::ifstream in(file, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size())))
        return fail(FaultCode::ledger_corrupt, "ledger.open", {{"file", file.filename().string()}});
    return out;
}

domain::EntryId random_id(Random& random) {
    return random.bytes<16>();
}

domain::Signature signature_by(const Origin& origin, const domain::PersonId& person, const SigningKey& key,
                               std::string_view purpose, ByteView page) {
    domain::Signature out{person, std::string(purpose), sha256({page}), {}};
    out.value = key.sign(signed_bytes(origin, purpose, out.digest));
    return out;
}

}  // namespace jcic::ledger
