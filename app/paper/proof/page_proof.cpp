#include "app/paper/proof/page_proof.h"

#include <glib.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <memory>

#include "app/base/text.h"

namespace jcic::paper {

namespace {

constexpr std::uint8_t proof_form = 0x20;  ///< high half: version 2
constexpr std::uint8_t practice_bit = 1;

void put(Bytes& out, std::uint32_t value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint32_t number(ByteView& in, std::size_t width) {
    std::uint32_t value = 0;
    for (const std::uint8_t byte : in.first(width)) value = value << 8 | byte;
    in = in.subspan(width);
    return value;
}

template <std::size_t N>
void take(ByteView& in, std::array<std::uint8_t, N>& out) {
    std::ranges::copy(in.first(N), out.begin());
    in = in.subspan(N);
}

constexpr std::uint32_t last_bit = 0x1000;

bool fits(const PageProof& proof) {
    return proof.copy >= 1 && proof.copy <= PageProof::highest_copy && proof.page >= 1 &&
           proof.page <= PageProof::highest_page && proof.institution <= 9'999'999;
}

struct GlibFree {
    void operator()(char* it) const { g_free(it); }
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Bytes PageProof::signed_bytes() const {
    Bytes out{static_cast<std::uint8_t>(proof_form | (practice ? practice_bit : 0))};
    put(out, institution, 3);
    put(out, event, 4);
    put(out, static_cast<std::uint32_t>(copy) << 13 | (last ? last_bit : 0) | static_cast<std::uint32_t>(page), 3);
    out.insert(out.end(), opening.begin(), opening.end());
    out.insert(out.end(), commitment.begin(), commitment.end());
    return out;
}

Result<Bytes> PageProof::pack() const {
    if (!fits(*this) || epoch > 0xFFFFFF) return fail(FaultCode::paper_layout, "paper.proof", {{"reason", "proof"}});
    Bytes out = signed_bytes();
    put(out, epoch, 3);
    out.insert(out.end(), signature.begin(), signature.end());
    return out;
}

Result<PageProof> PageProof::unpack(ByteView bytes) {
    if (bytes.size() != size || (bytes[0] & ~practice_bit) != proof_form)
        return fail(FaultCode::proof_form, "paper.proof");
    PageProof out;
    out.practice = (number(bytes, 1) & practice_bit) != 0;
    out.institution = number(bytes, 3);
    out.event = number(bytes, 4);
    const std::uint32_t numbers = number(bytes, 3);
    out.copy = static_cast<int>(numbers >> 13);
    out.last = (numbers & last_bit) != 0;
    out.page = static_cast<int>(numbers & 0xFFF);
    take(bytes, out.opening);
    take(bytes, out.commitment);
    out.epoch = number(bytes, 3);
    take(bytes, out.signature);
    if (!fits(out)) return fail(FaultCode::proof_form, "paper.proof");
    return out;
}

Result<std::string> normal_words(const std::string& text) {
    if (!is_utf8(view(text))) return fail(FaultCode::input_form, "paper.words");
    const std::unique_ptr<char, GlibFree> composed(
        g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFKC));
    if (!composed) return fail(FaultCode::input_form, "paper.words");
    std::string out;
    bool space = false;
    for (const char* at = composed.get(); *at != '\0';) {
        const char* next = g_utf8_next_char(at);
        const gunichar character = g_utf8_get_char(at);
        if (g_unichar_isspace(character) || g_unichar_iscntrl(character)) {
            space = true;
        } else {
            if (space && is_digit(*at) && !out.empty() && is_digit(out.back())) out += ' ';
            space = false;
            out.append(at, next);
        }
        at = next;
    }
    return out;
}

std::array<std::uint8_t, 16> commitment_to(ByteView opening, const std::string& normal) {
    Digest mac{};
    HMAC(EVP_sha256(), opening.data(), static_cast<int>(opening.size()), view(normal).data(), normal.size(), mac.data(),
         nullptr);
    std::array<std::uint8_t, 16> half{};
    std::copy_n(mac.begin(), half.size(), half.begin());
    return half;
}

Result<std::vector<PageProof>> commit_to(const std::vector<std::string>& pages, const PageProof& common,
                                         Random& random) {
    std::vector<PageProof> out;
    for (const std::string& page : pages) {
        PageProof proof = common;
        proof.page = static_cast<int>(out.size()) + 1;
        proof.last = out.size() + 1 == pages.size();
        proof.opening = random.bytes<8>();
        JCIC_TRY(const std::string normal, normal_words(page));
        proof.commitment = commitment_to(proof.opening, normal);
        out.push_back(proof);
    }
    return out;
}

}  // namespace jcic::paper
