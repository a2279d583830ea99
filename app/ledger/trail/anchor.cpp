#include "app/ledger/trail/anchor.h"

#include <algorithm>

#include "app/keys/bech32m.h"
#include "app/keys/crypto.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view anchor_kind = "jcic";
constexpr std::string_view key_kind = "seal";
constexpr std::size_t size_bytes = 5;
constexpr std::size_t payload = size_bytes + 16;
constexpr std::size_t letters_in_group = 5;

std::string in_groups(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += letters_in_group)
        out += (at == 0 ? "" : "-") + std::string(text.substr(at, letters_in_group));
    return out;
}

Bytes mark_of(const PublicKey& key) {
    const auto digest = sha256({key});
    return {digest.begin(), digest.begin() + payload};
}

Result<Bytes> payload_in(std::string_view kind, std::string_view text) {
    auto bytes = from_bech32m(kind, text);
    if (!bytes || bytes->size() != payload)
        return fail(FaultCode::input_form, "ledger.anchor",
                    {{"field", kind == key_kind ? "fingerprint" : "anchor"}, {"reason", "mistyped"}});
    return bytes;
}

}  // namespace

Anchor Anchor::of(std::uint64_t size, const Digest& root) {
    Anchor out{size, {}};
    std::copy_n(root.begin(), out.root.size(), out.root.begin());
    return out;
}

std::string Anchor::text() const {
    const auto whole = Packer().u64(size).take();
    return in_groups(to_bech32m(anchor_kind, concatenated({ByteView(whole).last(size_bytes), root})));
}

Result<Anchor> Anchor::parse(std::string_view text) {
    JCIC_TRY(const auto bytes, payload_in(anchor_kind, text));
    Anchor out;
    for (std::size_t i = 0; i < size_bytes; ++i) out.size = (out.size << 8U) | bytes[i];
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(size_bytes), out.root.size(), out.root.begin());
    return out;
}

std::string fingerprint_of(const PublicKey& key) {
    return in_groups(to_bech32m(key_kind, mark_of(key)));
}

bool may_be_fingerprint(std::string_view text) {
    return payload_in(key_kind, text).has_value();
}

Result<bool> is_fingerprint_of(std::string_view text, const PublicKey& key) {
    JCIC_TRY(const auto typed, payload_in(key_kind, text));
    return typed == mark_of(key);
}

}  // namespace jcic::ledger
