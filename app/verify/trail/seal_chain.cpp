#include "app/verify/trail/seal_chain.h"

#include <algorithm>
#include <array>

#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::array reasons{"founding", "sign-out", "end", "hand-over", "catch-up"};

bool is_of(const Checkpoint& head, const Tree& tree) {
    return head.size == tree.size() && head.root == tree.root();
}

/// Where an old key signs the new one, it does.
bool handed_over(const Origin& origin, const Event& event, const Bytes& next) {
    const bool signed_over = std::ranges::find(event.fields, "old-key", &Field::name) != event.fields.end();
    if (!signed_over) return true;
    const auto old = event.bytes("old-key", key_size);
    const auto signature = event.bytes("old-signature", 2 * key_size);
    auto message = origin.prefix("seal-restart");
    message.insert(message.end(), next.begin(), next.end());
    return old && signature && ed25519_holds(*old, message, *signature);
}

}  // namespace

/// After a restore: the seals made since the backup lead from the last one here to the key that signed the new one.
bool SealChain::continues(const Event& event) const {
    auto key = key_;
    auto epoch = epoch_;
    for (const auto& field : event.fields) {
        if (field.name != "old-seal" || !field.plain) continue;
        const auto note = Note::parse(field.text);
        if (!note || !note->signed_by(origin_.text(), key)) return false;
        const auto seal = Seal::parse(note->text);
        if (!seal || seal->head.origin != origin_.text() || seal->epoch != ++epoch) return false;
        key = seal->next;
    }
    return event.bytes("old-key", key_size) == key;
}

std::string SealChain::judge_event(const Event& event) {
    const bool founding = event.action == "ledger.founded";
    if (!founding && event.action != "seal.restarted") return "";
    auto key = event.bytes(founding ? "seal-key" : "key", key_size);
    if (!key) return "seal-key";
    const bool good = founding || handed_over(origin_, event, *key);
    const bool restored = !founding && good && event.plain("reason") == "restored" && continues(event);
    key_ = std::move(*key);
    if (founding) return "";
    if (!good) return "seal-key";
    return restored ? "restored" : "seal-restarted";
}

std::string SealChain::judge_seal(std::string_view note, ByteView certificate, const Tree& tree) {
    return judge_seal(note, certificate, &tree);
}

std::string SealChain::judge_seal(std::string_view note, ByteView certificate) {
    return judge_seal(note, certificate, nullptr);
}

std::string SealChain::judge_seal(std::string_view note, ByteView certificate, const Tree* tree) {
    const auto read = Note::parse(note);
    if (!read) return "seal";
    const auto seal = Seal::parse(read->text);
    if (!seal || seal->head.origin != origin_.text() || seal->head.size < sealed_ || seal->epoch != epoch_ + 1 ||
        (tree != nullptr && !is_of(seal->head, *tree)) || std::ranges::find(reasons, seal->why) == reasons.end() ||
        !read->signed_by(origin_.text(), key_))
        return "seal";
    if (certificate.empty() ? read->names_card(origin_) : !read->signed_by_card(origin_, certificate)) return "card";
    key_ = seal->next;
    epoch_ = seal->epoch;
    sealed_ = seal->head.size;
    last_time_ = seal->at;
    texts_.push_back(sha256({view(read->text)}));
    return "";
}

bool SealChain::has(std::string_view text) const {
    return std::ranges::find(texts_, sha256({view(text)})) != texts_.end();
}

bool SealChain::is_head(std::string_view note, const Tree& tree) const {
    const auto head = head_in(note);
    return head && is_of(*head, tree);
}

std::optional<Checkpoint> SealChain::head_in(std::string_view note) const {
    const auto read = Note::parse(note);
    if (!read || !read->signed_by(origin_.text(), key_)) return std::nullopt;
    auto head = Checkpoint::parse(read->text);
    if (!head || head->origin != origin_.text() || !head->more.empty()) return std::nullopt;
    return std::move(*head);
}

}  // namespace jcic::verify
