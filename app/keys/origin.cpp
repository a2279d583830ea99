#include "app/keys/origin.h"

#include <algorithm>

#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view origin_form = "jcic-desk ledger origin v1";
constexpr const char* file_name = "ledger.origin";

tl::unexpected<Fault> corrupt() {
    return fail(FaultCode::ledger_corrupt, "ledger.origin", {{"file", file_name}});
}

Bytes digest_of(ByteView before) {
    return Packer().bytes(sha256({before})).take();
}

/// With the digest of it all: a bit that flipped in the id would read as everybody's wrong password.
Bytes packed(const Origin& origin) {
    Packer out;
    out.text(origin_form).text(name_of(origin.kind)).text(origin.institution.text());
    out.bytes(origin.id).bytes(origin.outer_key).bytes(origin.file_salt);
    return concatenated({out.done(), digest_of(out.done())});
}

/// Of every version the form stands first and, last, the digest of all before it. False where a bit flipped: that is
/// damage.
bool is_whole(ByteView bytes) {
    constexpr auto length = sizeof(std::uint32_t) + std::tuple_size_v<Digest>;
    return bytes.size() > length &&
           std::ranges::equal(digest_of(bytes.first(bytes.size() - length)), bytes.last(length));
}

}  // namespace

std::string_view name_of(ProfileKind kind) {
    return kind == ProfileKind::real ? "real" : "practice";
}

std::optional<ProfileKind> profile_kind_of(std::string_view name) {
    for (const auto kind : {ProfileKind::practice, ProfileKind::real})
        if (name == name_of(kind)) return kind;
    return std::nullopt;
}

Bytes Origin::prefix(std::string_view purpose) const {
    const auto words = "jcic-desk " + std::string(name_of(kind)) + " " + std::string(purpose) + " v1";
    return concatenated({view(words), Packer().u8(0).bytes(id).text(institution.text()).done()});
}

Result<Origin> read_origin(const std::filesystem::path& folder) {
    const auto read = read_copies(folder / file_name);
    std::error_code ignored;
    // Beside a database its absence is damage, not a wrong folder.
    if (!read && read.error().code == FaultCode::file_missing && std::filesystem::exists(folder / "ledger.db", ignored))
        return corrupt();
    if (!read) return tl::unexpected<Fault>(read.error());
    const auto& bytes = read->content;
    Unpacker in(bytes);
    const auto found_form = in.text();
    if (is_whole(bytes)) JCIC_CHECK(not_newer(found_form, origin_form));
    const auto kind = profile_kind_of(in.text());
    const auto institution = domain::InstitutionCode::parse(in.text());
    if (found_form != origin_form || !kind || !institution) return corrupt();
    Origin out{*kind, *institution};
    Digest digest{};
    if (!in.array(out.id) || !in.array(out.outer_key) || !in.array(out.file_salt) || !in.array(digest) ||
        !in.finished() || packed(out) != bytes)
        return corrupt();
    return out;
}

Result<void> write_origin(const std::filesystem::path& folder, const Origin& origin) {
    return replace_copies(folder / file_name, packed(origin));
}

}  // namespace jcic::ledger
