#include "app/ledger/keys/origin.h"

#include <algorithm>
#include <optional>

#include "app/base/numbers.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view form_name = "jcic-desk ledger origin v";
constexpr int form_version = 1;
const std::string form = std::string(form_name) + std::to_string(form_version);
constexpr const char* file_name = "ledger.origin";

tl::unexpected<Fault> corrupt() {
    return fail(FaultCode::ledger_corrupt, "ledger.origin", {{"file", file_name}});
}

Bytes digest_of(ByteView before) {
    return Packer().bytes(sha256({before})).take();
}

/// With the digest of it all: a bit that flipped in the id would read as everybody's wrong password.
Bytes packed(const Origin& origin) {
    auto out = Packer()
                   .text(form)
                   .text(name_of(origin.kind))
                   .text(origin.institution.text())
                   .bytes(origin.id)
                   .bytes(origin.outer_key)
                   .bytes(origin.file_salt)
                   .take();
    const auto digest = digest_of(out);
    out.insert(out.end(), digest.begin(), digest.end());
    return out;
}

/// The version of a whole origin whose form is not known here: of every version the form stands first and, last, the
/// digest of all before it. Nothing where a bit flipped: that is damage.
std::optional<int> other_version(ByteView bytes, std::string_view found_form) {
    if (!found_form.starts_with(form_name)) return std::nullopt;
    const auto version = whole_number<int>(found_form.substr(form_name.size()));
    constexpr auto digest_length = sizeof(std::uint32_t) + std::tuple_size_v<Digest>;
    if (!version || bytes.size() <= digest_length) return std::nullopt;
    const auto digest = digest_of(bytes.first(bytes.size() - digest_length));
    return std::ranges::equal(digest, bytes.last(digest_length)) ? version : std::nullopt;
}

}  // namespace

std::string_view name_of(ProfileKind kind) {
    switch (kind) {
        case ProfileKind::practice:
            return "practice";
        case ProfileKind::real:
            return "real";
    }
    return "";
}

Bytes Origin::prefix(std::string_view purpose) const {
    auto out = to_bytes("jcic-desk " + std::string(name_of(kind)) + " " + std::string(purpose) + " v1");
    out.push_back(0);
    const auto rest = Packer().bytes(id).text(institution.text()).take();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

Result<Origin> read_origin(const std::filesystem::path& folder) {
    JCIC_TRY(const auto bytes, read_file(folder / file_name, 4096));
    Unpacker in(bytes);
    const auto found_form = in.text();
    if (const auto other = other_version(bytes, found_form); other && *other > form_version)
        return fail(FaultCode::ledger_newer, "ledger.origin",
                    {{"found", std::to_string(*other)}, {"known", std::to_string(form_version)}});
    const auto kind = in.text();
    const auto institution = domain::InstitutionCode::parse(in.text());
    if (found_form != form || !institution) return corrupt();
    if (kind != name_of(ProfileKind::practice) && kind != name_of(ProfileKind::real)) return corrupt();
    Origin out{kind == name_of(ProfileKind::real) ? ProfileKind::real : ProfileKind::practice, *institution};
    Digest digest{};
    if (!in.array(out.id) || !in.array(out.outer_key) || !in.array(out.file_salt) || !in.array(digest) ||
        !in.finished() || packed(out) != bytes)
        return corrupt();
    return out;
}

Result<void> write_origin(const std::filesystem::path& folder, const Origin& origin) {
    return replace_file(folder / file_name, packed(origin));
}

}  // namespace jcic::ledger
