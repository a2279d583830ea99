#include "app/witness/judgement.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/verify/trail/crypto.h"
#include "app/verify/trail/tree.h"

namespace jcic::witness {
namespace {

constexpr std::array<std::pair<Judgement, std::string_view>, 7> names{{{Judgement::unknown_log, "unknown-log"},
                                                                       {Judgement::older, "older"},
                                                                       {Judgement::unknown_key, "unknown-key"},
                                                                       {Judgement::split, "split"},
                                                                       {Judgement::behind, "behind"},
                                                                       {Judgement::inconsistent, "inconsistent"},
                                                                       {Judgement::cosign, "cosigned"}}};

/// The key that a step hands over to from `key`, or `key` where it is not that key's step: a desk that does not know
/// where the witness stands begins too early.
Bytes after(const Seal& seal, const verify::Origin& origin, Bytes key) {
    return seal.note.signed_by(origin.text(), key) ? seal.next : std::move(key);
}

Bytes after(const Restart& restart, const verify::Origin& origin, Bytes key) {
    const auto message = concatenated({origin.prefix("seal-restart"), restart.key});
    return restart.old_key == key && verify::ed25519_holds(key, message, restart.signature) ? restart.key
                                                                                            : std::move(key);
}

/// The key that signed the checkpoint, among those that the steps lead to from the one kept; empty for none.
Bytes signing_key(const Kept& kept, const Request& request) {
    auto key = kept.key;
    for (const auto& step : request.steps)
        key = std::visit([&](const auto& one) { return after(one, kept.origin, std::move(key)); }, step);
    return request.note.signed_by(kept.origin.text(), key) ? key : Bytes{};
}

}  // namespace

Kept Kept::begin(const verify::Origin& origin, Bytes key) {
    return {origin, 0, verify::sha256({}), std::move(key)};
}

std::string_view name_of(Judgement judgement) {
    return std::ranges::find(names, judgement, &std::pair<Judgement, std::string_view>::first)->second;
}

Judged judge(const Kept& kept, const Request& request) {
    return judge(kept, request, [&request](const Kept& before, const verify::Checkpoint& head) {
        return verify::consistency_holds(before.size, before.root, head.size, head.root, request.proof);
    });
}

Judged judge(const Kept& kept, const Request& request, const GoesOn& goes_on) {
    const auto& head = request.checkpoint;
    if (head.origin != kept.origin.text()) return {Judgement::unknown_log, kept};
    if (head.size < kept.size) return {Judgement::older, kept};
    auto key = signing_key(kept, request);
    if (key.empty()) return {Judgement::unknown_key, kept};
    if (head.size == kept.size && head.root != kept.root) return {Judgement::split, kept};
    if (request.old_size != kept.size) return {Judgement::behind, kept};
    if (!goes_on(kept, head)) return {Judgement::inconsistent, kept};
    return {Judgement::cosign, {kept.origin, head.size, head.root, std::move(key)}};
}

}  // namespace jcic::witness
