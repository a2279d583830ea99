#include "app/ledger/recovery_register.h"

#include <algorithm>
#include <charconv>

namespace jcic::ledger {
namespace {

constexpr std::string_view subject_beginning = "recovery:";

template <class Array>
bool take_hex(const Leaf& leaf, std::string_view field, Array& out) {
    const auto bytes = from_hex(leaf.plain(field));
    if (!bytes || bytes->size() != out.size()) return false;
    std::ranges::copy(*bytes, out.begin());
    return true;
}

}  // namespace

Result<void> RecoveryRegister::apply(const Leaf& leaf) {
    if (leaf.action != "recovery.made") return {};
    const auto corrupt =
        fail(FaultCode::ledger_corrupt, "ledger.recovery", {{"sequence", std::to_string(leaf.sequence)}});
    if (!leaf.subject.starts_with(subject_beginning)) return corrupt;
    const auto way = parse_recovery_way(std::string_view(leaf.subject).substr(subject_beginning.size()));
    Made made;
    const auto generation = leaf.plain("generation");
    std::from_chars(generation.data(), generation.data() + generation.size(), made.generation);
    if (!way || !take_hex(leaf, "exchange-key", made.exchange) || !take_hex(leaf, "signing-key", made.signing))
        return corrupt;
    made_[*way] = made;
    return {};
}

const RecoveryRegister::Made* RecoveryRegister::in_force(RecoveryWay way) const {
    const auto found = made_.find(way);
    return found == made_.end() ? nullptr : &found->second;
}

bool RecoveryRegister::allows(const Origin& origin, const Leaf& recovered) const {
    const auto way = parse_recovery_way(recovered.plain("way"));
    const auto* made = way ? in_force(*way) : nullptr;
    PublicKey signing{};
    PublicKey exchange{};
    SignatureBytes proof{};
    return made != nullptr && take_hex(recovered, "signing-key", signing) &&
           take_hex(recovered, "exchange-key", exchange) && take_hex(recovered, "proof", proof) &&
           signature_holds(made->signing,
                           recovery_proof_bytes(origin, recovered.subject, recovered.plain("way"), signing, exchange),
                           proof);
}

std::string subject_of(RecoveryWay way) {
    return std::string(subject_beginning) + std::string(name_of(way));
}

Bytes recovery_proof_bytes(const Origin& origin, std::string_view subject, std::string_view way,
                           const PublicKey& signing, const PublicKey& exchange) {
    auto out = origin.prefix("recovery-use");
    const auto rest = Packer().text(subject).text(way).bytes(signing).bytes(exchange).take();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

}  // namespace jcic::ledger
