#include "app/desk/rooms/trusted_witnesses.h"

#include <array>

#include "app/desk/rooms/borne_rows.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/witnesses.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

Result<TrustedWitnesses> trusted_witnesses(ledger::Session& session) {
    namespace registers = domain::registers;
    static constexpr std::array books{&registers::witnesses};
    registers::Rows rows(books);
    JCIC_CHECK(session.refresh(rows));
    TrustedWitnesses out;
    for (const auto& one : registers::trusted_witnesses(rows)) {
        JCIC_TRY(auto damaged, damage_of(rows.of(registers::witnesses).at(one.row), session, "witnesses"));
        auto key = ledger::WitnessKey::parse(one.key);
        if (damaged || !key)
            out.damaged = damaged ? std::move(damaged) : std::optional(std::move(key).error());
        else
            out.keys.push_back(*std::move(key));
    }
    return out;
}

}  // namespace jcic::desk
