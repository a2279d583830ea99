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

tl::unexpected<Fault> corrupt_at(const Leaf& leaf) {
    return fail(FaultCode::ledger_corrupt, "ledger.recovery", {{"sequence", std::to_string(leaf.sequence)}});
}

}  // namespace

Result<void> RecoveryRegister::apply(const Leaf& leaf) {
    if (leaf.action == "recovery.made") return take_making(leaf);
    if (leaf.action == "person.recovered") return take_recovered(leaf);
    if (leaf.action == recovery_confirmed) return take_confirmed(leaf);
    return {};
}

Result<void> RecoveryRegister::take_recovered(const Leaf& leaf) {
    LetIn let_in{std::string(leaf.plain("way")), 0, {}};
    const auto generation = leaf.plain("recovery");
    std::from_chars(generation.data(), generation.data() + generation.size(), let_in.generation);
    if (!take_hex(leaf, "signing-key", let_in.signing)) return corrupt_at(leaf);
    waiting_[leaf.subject] = let_in;
    return {};
}

Result<void> RecoveryRegister::take_confirmed(const Leaf& leaf) {
    const auto waits = waiting_.find(leaf.subject);
    PublicKey key{};
    if (waits == waiting_.end() || !take_hex(leaf, "signing-key", key) || key != waits->second.signing)
        return corrupt_at(leaf);
    waiting_.erase(waits);
    return {};
}

const LetIn* RecoveryRegister::waits(const domain::PersonId& person) const {
    const auto found = waiting_.find(subject_of(person));
    return found == waiting_.end() ? nullptr : &found->second;
}

Result<void> RecoveryRegister::take_making(const Leaf& leaf) {
    const auto corrupt = corrupt_at(leaf);
    if (!leaf.subject.starts_with(subject_beginning)) return corrupt;
    const auto way = parse_recovery_way(std::string_view(leaf.subject).substr(subject_beginning.size()));
    Made made;
    const auto generation = leaf.plain("generation");
    std::from_chars(generation.data(), generation.data() + generation.size(), made.generation);
    const auto* before = way ? in_force(*way) : nullptr;
    const bool next = made.generation == (before == nullptr ? 0 : before->generation) + 1;
    if (!way || !next || !take_hex(leaf, "exchange-key", made.exchange) || !take_hex(leaf, "signing-key", made.signing))
        return corrupt;
    made.maker = leaf.person;
    made_[*way].push_back(made);
    return {};
}

const RecoveryRegister::Made* RecoveryRegister::in_force(RecoveryWay way) const {
    const auto found = made_.find(way);
    return found == made_.end() ? nullptr : &found->second.back();
}

std::string RecoveryRegister::maker_of(const LetIn& let_in) const {
    const auto way = parse_recovery_way(let_in.way);
    const auto found = way ? made_.find(*way) : made_.end();
    if (found == made_.end()) return {};
    const auto made = std::ranges::find(found->second, let_in.generation, &Made::generation);
    return made == found->second.end() ? std::string() : made->maker;
}

bool RecoveryRegister::allows(const Origin& origin, const Leaf& recovered) const {
    const auto way = parse_recovery_way(recovered.plain("way"));
    const auto* made = way ? in_force(*way) : nullptr;
    PublicKey signing{};
    PublicKey exchange{};
    SignatureBytes proof{};
    return made != nullptr && recovered.plain("recovery") == std::to_string(made->generation) &&
           take_hex(recovered, "signing-key", signing) && take_hex(recovered, "exchange-key", exchange) &&
           take_hex(recovered, "proof", proof) &&
           signature_holds(made->signing,
                           recovery_proof_bytes(origin, recovered.subject, recovered.plain("way"), signing, exchange),
                           proof);
}

bool kept_by_two(const Leaf& made) {
    const auto first = made.plain("keeper-1");
    const auto second = made.plain("keeper-2");
    const auto has_signed = [&](const std::string& keeper) {
        return std::ranges::any_of(made.signatures, [&](const domain::Signature& signature) {
            return signature.purpose == domain::purpose::recovery_half && signature.signer.text() == keeper;
        });
    };
    // What is kept in the folder is the unit head's to open: nobody else signs for it.
    const auto unit_head = made.plain("unit-head");
    return first != second && has_signed(first) && has_signed(second) && (unit_head.empty() || unit_head == second);
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
