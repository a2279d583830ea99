#include "app/workstation/sealed_files.h"

#include <algorithm>
#include <cctype>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= 64 &&
           std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
}

Result<fs::path> draft_path(const OpenLedger& opened, std::string_view name) {
    if (!is_name(name)) return fail(FaultCode::input_form, "ledger.draft", {{"field", "name"}});
    const auto folder = opened.folder() / "drafts" / opened.person().text();
    JCIC_CHECK(make_folder(folder));
    return folder / (std::string(name) + ".draft");
}

Secret draft_key(const OpenLedger& opened) {
    return derive(opened.keys().exchange.private_half().view(), opened.origin().id, opened.origin().prefix("draft"));
}

}  // namespace

Result<void> SealedDrafts::put(std::string_view name, ByteView bytes) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto path, draft_path(opened_, name));
    return replace_file(path, seal(draft_key(opened_), view(name), bytes, opened_.dependencies().random));
}

Result<std::optional<Bytes>> SealedDrafts::get(std::string_view name) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto path, draft_path(opened_, name));
    const auto sealed = read_file(path);
    if (!sealed && sealed.error().code == FaultCode::file_missing) return std::nullopt;
    if (!sealed) return tl::unexpected<Fault>(sealed.error());
    JCIC_TRY(auto bytes, unseal(draft_key(opened_), view(name), *sealed));
    return bytes;
}

Result<void> SealedDrafts::drop(std::string_view name) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto path, draft_path(opened_, name));
    return remove_file(path);
}

Result<domain::Attachment> AttachedFiles::put(ByteView bytes, std::string name) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(auto out, opened_.attachments().put(bytes, std::move(name), opened_.dependencies().random));
    out.mark = mark_of(bytes);
    return out;
}

Digest AttachedFiles::mark_of(ByteView bytes) const {
    const auto key =
        derive(opened_.ledger_key().view(), opened_.origin().id, opened_.origin().prefix("attachment-mark"));
    return hmac_sha256(key.view(), bytes);
}

Result<Bytes> AttachedFiles::open(const domain::Attachment& attachment) {
    const std::lock_guard guard(opened_.mutex());
    return opened_.attachments().open(attachment);
}

}  // namespace jcic::ledger
