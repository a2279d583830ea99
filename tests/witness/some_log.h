#pragma once
// A log as a witness sees it: leaves, epochs' keys, and requests by hand. Its hashes are the RFC's definitions, word by
// word, not the program's.

#include <vector>

#include "app/base/bytes.h"
#include "app/keys/crypto.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/witness/request.h"

namespace jcic::test {

using Hashes = std::vector<Digest>;

inline Hashes first_of(const Hashes& leaves, std::size_t count) {
    return {leaves.begin(), leaves.begin() + static_cast<std::ptrdiff_t>(count)};
}
inline Hashes after(const Hashes& leaves, std::size_t count) {
    return {leaves.begin() + static_cast<std::ptrdiff_t>(count), leaves.end()};
}
inline std::size_t cut_of(std::size_t count) {
    std::size_t cut = 1;
    while (cut * 2 < count) cut *= 2;
    return cut;
}

/// MTH(D[n]) of RFC 6962 section 2.1.
inline Digest root_of(const Hashes& leaves) {
    if (leaves.empty()) return ledger::sha256({});
    if (leaves.size() == 1) return leaves.front();
    static constexpr std::uint8_t mark[]{1};
    const auto cut = cut_of(leaves.size());
    return ledger::sha256({mark, root_of(first_of(leaves, cut)), root_of(after(leaves, cut))});
}

/// SUBPROOF(m, D[n], b) of section 2.1.2.
inline Hashes subproof(std::size_t m, const Hashes& leaves, bool whole) {
    if (m == leaves.size()) return whole ? Hashes{} : Hashes{root_of(leaves)};
    const auto cut = cut_of(leaves.size());
    auto out = m <= cut ? subproof(m, first_of(leaves, cut), whole) : subproof(m - cut, after(leaves, cut), false);
    out.push_back(m <= cut ? root_of(after(leaves, cut)) : root_of(first_of(leaves, cut)));
    return out;
}
inline Hashes proof_of(std::size_t m, const Hashes& leaves) {
    return m == 0 ? Hashes{} : subproof(m, leaves, true);
}

inline Hashes some_leaves(std::size_t count, char of = 'a') {
    Hashes out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(ledger::sha256({view(of + std::to_string(i))}));
    return out;
}

inline ledger::SigningKey key_of(std::uint8_t number) {
    return ledger::SigningKey::from(Secret::from(Bytes(32, number))).value();
}
inline Bytes public_half(std::uint8_t number) {
    const auto key = key_of(number).public_half();
    return {key.begin(), key.end()};
}

/// A request as a desk writes it; each part of it can be another.
struct SomeLog {
    std::string origin = "jcic-desk/practice/0129999/00112233445566778899aabbccddeeff";
    Hashes leaves = some_leaves(20);

    [[nodiscard]] std::string signed_by(std::uint8_t key, const std::string& text) const {
        ledger::Note note{text, {}};
        note.sign(origin, key_of(key));
        return note.pack();
    }
    [[nodiscard]] std::string checkpoint(std::size_t size, std::uint8_t key) const {
        return signed_by(key, ledger::Checkpoint{origin, size, root_of(first_of(leaves, size))}.text());
    }
    /// Of the epoch of `key`, with `key` + 1 the next.
    [[nodiscard]] std::string seal(std::size_t size, std::uint8_t key) const {
        ledger::Seal out{{origin, size, root_of(first_of(leaves, size))}};
        out.epoch = key;
        out.next = key_of(static_cast<std::uint8_t>(key + 1)).public_half();
        return signed_by(key, out.text());
    }
    [[nodiscard]] std::string restart(std::uint8_t old_key, std::uint8_t key) const {
        const auto message = concatenated({witness::origin_in(origin)->prefix("seal-restart"), public_half(key)});
        return "restart " + to_base64(public_half(old_key)) + " " + to_base64(public_half(key)) + " " +
               to_base64(key_of(old_key).sign(message)) + "\n";
    }
    /// From `old_size` to the checkpoint's size.
    [[nodiscard]] std::string request(std::size_t old_size, std::size_t size, const std::vector<std::string>& steps,
                                      const std::string& note) const {
        auto out = "old " + std::to_string(old_size) + "\n";
        for (const auto& hash : proof_of(old_size, first_of(leaves, size))) out += to_base64(hash) + "\n";
        for (const auto& step : steps) out += "\n" + step;
        return out + "\n" + note;
    }
    [[nodiscard]] std::string request(std::size_t old_size, std::size_t size, std::uint8_t key = 1,
                                      const std::vector<std::string>& steps = {}) const {
        return request(old_size, size, steps, checkpoint(size, key));
    }
};

}  // namespace jcic::test
