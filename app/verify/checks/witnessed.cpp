#include "app/verify/checks/witnessed.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::verify {

bool is_witnessed_rightly(const Event& event, const SealChain& seals) {
    if (event.action != "ledger.witnessed") return true;
    const auto witness = NoteKey::parse(event.plain("witness-key"), KeyType::witness);
    const auto note = Note::parse(event.plain("cosigned"));
    if (!witness || !note || !cosigned_at(*note, *witness) || !seals.has(note->text)) return false;
    const auto head = Checkpoint::parse(note->text);
    return head && event.plain("through") == std::to_string(head->size);
}

void WitnessesOfTrail::follow_event(std::uint64_t number, const Event& event) {
    if (event.action == "witness.trusted") {
        const auto key = NoteKey::parse(event.plain("witness-key"), KeyType::witness);
        if (!key) return;
        if (std::ranges::find(keys_, *key) == keys_.end()) keys_.push_back(*key);
        believed_[event.subject] = key->text();
    } else if (event.action == "witness.withdrawn") {
        believed_.erase(event.subject);
    } else if (event.action == "ledger.witnessed") {
        const auto text = event.plain("witness-key");
        const auto through = whole_number<std::uint64_t>(event.plain("through")).value_or(0);
        auto& known = taken_[text];
        if (through < known.through) return;
        const bool in_register =
            std::ranges::any_of(believed_, [&text](const auto& one) { return one.second == text; });
        known = {text.substr(0, text.find('+')), through, number, in_register};
    }
}

std::vector<TakenIn> WitnessesOfTrail::taken_in() const {
    std::vector<TakenIn> out;
    for (const auto& [key, one] : taken_) out.push_back(one);
    return out;
}

bool find_signer(KnownHead& head, const std::vector<NoteKey>& keys) {
    const auto note = Note::parse(head.note);
    if (!note || !head.witnessed) return false;
    for (const auto& key : keys) {
        const auto at = cosigned_at(*note, key);
        if (!at) continue;
        head.witnessed->by = key.name;
        head.witnessed->at = *at;
        return true;
    }
    return false;
}

}  // namespace jcic::verify
