#include "app/store/attachments.h"

#include <algorithm>
#include <chrono>

#include "app/files/trouble.h"
#include "app/keys/crypto.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_sealed = domain::largest_attachment + 28;  // nonce and tag
constexpr auto forgotten_after = std::chrono::hours{24};

}  // namespace

Attachments::Attachments(const fs::path& folder, const Origin& origin)
    : folder_(folder / "attachments"), origin_(origin) {}

fs::path Attachments::path_of(const Digest& digest) const {
    return folder_ / to_hex(digest);
}

fs::path Attachments::fresh(const Digest& digest) const {
    return folder_ / "new" / to_hex(digest);
}

Result<domain::Attachment> Attachments::put(ByteView bytes, std::string name, Random& random) const {
    domain::Attachment out;
    out.key = random.bytes<32>();
    out.name = std::move(name);
    const auto sealed = seal(Secret::from(out.key), origin_.prefix("attachment"), bytes, random);
    out.digest = sha256({sealed});
    JCIC_CHECK(make_folder(folder_));
    JCIC_CHECK(make_folder(folder_ / "new"));
    JCIC_CHECK(replace_file(fresh(out.digest), sealed));
    return out;
}

Result<void> Attachments::keep(const Digest& digest) const {
    std::error_code error;
    if (!fs::exists(fresh(digest), error))
        return fail(FaultCode::input_form, "ledger.attachments",
                    {{"field", std::string(field::attached)}, {"reason", "gone"}});
    fs::rename(fresh(digest), path_of(digest), error);
    if (error)
        return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, path_of(digest), error.value()));
    return sync_folder(folder_);
}

Result<void> Attachments::keep(const domain::Entry& entry) const {
    for (const auto& field : entry.fields)
        if (field.keep == domain::Keep::plain && field.name == field::attached && field.value)
            if (const auto digest = array_from_hex<Digest>(*field.value)) JCIC_CHECK(keep(*digest));
    return {};
}

Result<Bytes> Attachments::open(const domain::Attachment& attachment) const {
    const auto corrupt = [](const char* reason) {
        return fail(FaultCode::ledger_corrupt, "ledger.attachments", {{"reason", reason}});
    };
    const auto sealed = read_file(path_of(attachment.digest), largest_sealed);
    if (!sealed && sealed.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(sealed.error());
    if (!sealed) return corrupt("missing");
    if (sha256({*sealed}) != attachment.digest) return corrupt("altered");
    auto plain = unseal(Secret::from(attachment.key), origin_.prefix("attachment"), *sealed);
    if (!plain) return corrupt("altered");
    return plain;
}

Result<Attachments::Found> Attachments::look(const Digest& digest) const {
    const auto sealed = read_file(path_of(digest), largest_sealed);
    if (!sealed && sealed.error().code == FaultCode::file_missing) return Found::missing;
    if (!sealed && sealed.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(sealed.error());
    return sealed && sha256({*sealed}) == digest ? Found::whole : Found::altered;
}

Result<void> Attachments::remove(const Digest& digest) const {
    return remove_file(path_of(digest));
}

void Attachments::drop_forgotten() const {
    std::error_code ignored;
    const auto now = fs::file_time_type::clock::now();
    for (const auto& path : paths_in(folder_ / "new").value_or(std::vector<fs::path>{}))
        if (fs::last_write_time(path, ignored) < now - forgotten_after) fs::remove(path, ignored);
}

Result<std::vector<Digest>> Attachments::all() const {
    std::vector<Digest> out;
    std::error_code error;
    if (!fs::exists(folder_, error)) return out;
    JCIC_TRY(const auto entries, paths_in(folder_));
    for (const auto& path : entries)
        if (const auto digest = array_from_hex<Digest>(path.filename().string())) out.push_back(*digest);
    std::ranges::sort(out);
    return out;
}

}  // namespace jcic::ledger
