#include "app/ledger/trail/public_keys.h"

#include <algorithm>

#include "app/base/bytes.h"
#include "app/keys/files.h"
#include "app/ledger/trail/anchor.h"
#include "app/ledger/trail/checkpoint.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view seals_form = "jcic-desk seals v1";
constexpr std::string_view between = "=\n";  ///< a line that no note has

tl::unexpected<Fault> no_file(const char* reason = "form") {
    return fail(FaultCode::file_form, "ledger.seals", {{"reason", reason}});
}

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

/// "jcic-desk/practice/0129999/<32 hex digits>"
Result<Origin> origin_in(std::string_view line) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= line.size();) {
        const auto end = std::min(line.find('/', at), line.size());
        parts.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() != 4) return no_file();
    JCIC_TRY(const auto institution, domain::InstitutionCode::parse(std::string(parts[2])));
    const auto id = array_from_hex<decltype(Origin::id)>(parts[3]);
    const auto kind = profile_kind_of(parts[1]);
    if (!id || !kind) return no_file();
    Origin out{*kind, institution, *id, {}, {}};
    if (note_origin(out) != line) return no_file();
    return out;
}

}  // namespace

bool PublicKeys::knows(std::uint64_t epoch) const {
    return std::ranges::any_of(keys, [&](const EpochPublicKey& one) { return one.epoch == epoch; });
}

bool PublicKeys::signed_by(std::uint64_t epoch, std::string_view purpose, ByteView message,
                           const SignatureBytes& signature) const {
    const auto whole = concatenated({origin.prefix(purpose), message});
    return std::ranges::any_of(keys, [&](const EpochPublicKey& one) {
        return one.epoch == epoch && signature_holds(one.key, whole, signature);
    });
}

std::string pack_seals(const Origin& origin, const PublicKey& first, const std::vector<Note>& seals) {
    std::string out = std::string(seals_form) + "\n" + note_origin(origin) + "\n" + to_base64(first) + "\n";
    for (const auto& seal : seals) out += std::string(between) + seal.pack();
    return out;
}

Result<PublicKeys> read_seals(std::string_view file) {
    if (file.empty()) return no_file("empty");
    const auto found = take_line(file);
    JCIC_CHECK(not_newer(found, seals_form));
    if (found != seals_form) return no_file();
    const auto who = take_line(file);
    JCIC_TRY(auto origin, origin_in(who));
    const auto first = from_base64(take_line(file));
    const auto key = first ? array_of<PublicKey>(*first) : std::nullopt;
    if (!key) return no_file();
    PublicKeys out{std::move(origin), {{1, *key}}, fingerprint_of(*key)};
    while (!file.empty()) {
        if (!file.starts_with(between)) return no_file();
        file.remove_prefix(between.size());
        // A note ends where the next begins, or the file.
        const auto next = file.find("\n" + std::string(between));
        const auto text = file.substr(0, next == std::string_view::npos ? next : next + 1);
        file.remove_prefix(text.size());
        const auto epoch = out.keys.back().epoch;
        const auto bad = [&] {
            return fail(FaultCode::file_form, "ledger.seals",
                        {{"reason", "altered"}, {"epoch", std::to_string(epoch)}});
        };
        const auto note = Note::parse(text);
        if (!note || !note->signed_by(who, out.keys.back().key)) return bad();
        const auto seal = Seal::parse(note->text);
        if (!seal || seal->head.origin != who || seal->epoch != epoch) return bad();
        out.keys.push_back({epoch + 1, seal->next});
    }
    return out;
}

}  // namespace jcic::ledger
